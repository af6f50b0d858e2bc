# Two stages: the second has no development dependencies, no sandbox and no source of the pages.
FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && rm -rf .next/cache .next/dev

FROM node:20-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force
COPY --from=build /app/.next ./.next
COPY --from=build /app/public ./public
COPY --from=build /app/lib/cli ./lib/cli
COPY --from=build /app/lib/env.ts ./lib/env.ts
COPY --from=build /app/next.config.mjs /app/tsconfig.json ./
USER node
EXPOSE 3000
# Give it NEXTAUTH_SECRET, NEXTAUTH_URL, PUTIO_CLIENT_ID and PUTIO_CLIENT_SECRET (`docker run --env-file`).
CMD ["node", "lib/cli/ensure-installed.mjs", "start", "--host", "0.0.0.0"]
