/** The ways by which bytes may come; `settings.tunnel_route_name` names the one that an account has chosen. */
export const TUNNEL_ROUTES = [
  { name: "default", description: "Direct connection", hosts: [] },
  { name: "cdn77", description: "CDN77", hosts: ["cdn77.example"] },
] as const;
