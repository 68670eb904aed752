//! The JSON routes and their description. Folders mirror the addresses, one operation a file:
//! `GET /api/v1/facilities/{id}` is `v1/facilities/get.rs`.
//!
//! A handler parses, calls one use case and answers. What several answers share is in `shapes`.

mod description;
mod editorial;
mod inspectorate;
mod pilot;
mod provider;
mod shapes;
mod v1;

use axum::{Extension, Router};
use http_kit::Platform;
use http_kit::limits::Limits;
use utoipa::openapi::OpenApi;
use utoipa_axum::router::OpenApiRouter;

/// The JSON routes, without the outer layers of [`http_kit::Shell`].
pub fn router(platform: Platform) -> Router {
    let (router, openapi) = routes(&platform.limits).split_for_parts();
    // A description that is no JSON is a fault that the tests of this crate would show.
    let described = serde_json::to_vec(&description::finish(openapi)).unwrap_or_default();
    router.layer(Extension(v1::openapi::Described::new(described))).with_state(platform)
}

/// The description of every route (OpenAPI 3.1), made from the code.
pub fn openapi() -> OpenApi {
    description::finish(routes(&Limits::off()).split_for_parts().1)
}

fn routes(limits: &Limits) -> OpenApiRouter<Platform> {
    OpenApiRouter::with_openapi(description::head())
        .merge(v1::routes(limits))
        .merge(editorial::v1::routes(limits))
        .merge(inspectorate::v1::routes(limits))
        .merge(provider::v1::routes(limits))
        .merge(pilot::v1::routes(limits))
}
