/**
 * A refusal in put.io's words. Whatever is thrown anywhere below the router as an `ApiError` reaches the client as
 * put.io's error envelope; anything else that is thrown is a fault of the sandbox itself and becomes a 500.
 */
export class ApiError extends Error {
  readonly status: number;
  readonly errorType: string;
  readonly headers: Record<string, string>;
  readonly extra: Record<string, unknown>;

  constructor(
    status: number,
    errorType: string,
    options: { message: string; headers?: Record<string, string>; extra?: Record<string, unknown> },
  ) {
    super(options.message);
    this.name = "ApiError";
    this.status = status;
    this.errorType = errorType;
    this.headers = options.headers ?? {};
    this.extra = options.extra ?? {};
  }
}

/** 404 `NotFound`: what put.io says of an unknown id and of an unknown route alike. */
export function notFound(message = "The requested URL was not found on the server."): ApiError {
  return new ApiError(404, "NotFound", { message });
}

/** 400 `BadRequest`: a parameter is missing, malformed or out of range. */
export function badRequest(message: string): ApiError {
  return new ApiError(400, "BadRequest", { message });
}

/** 403: it is there, but not yours to change. */
export function forbidden(message = "You have no permission to do this."): ApiError {
  return new ApiError(403, "Forbidden", { message });
}

/** 401 `invalid_grant`: no token, an unknown one, or a revoked one. */
export function invalidToken(): ApiError {
  return new ApiError(401, "invalid_grant", { message: "The access token is missing, invalid or revoked." });
}

/** 401 `invalid_scope`: the token is good, but this route is not for its kind. */
export function invalidScope(): ApiError {
  return new ApiError(401, "invalid_scope", { message: "The access token is not allowed to do this." });
}
