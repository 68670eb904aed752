//! `/api/v1/manage/{token}`: what a submitter does with the link from the mail.

pub(crate) mod appeal;
pub(crate) mod get;
pub(crate) mod promises;
pub(crate) mod proposal;
pub(crate) mod text;
pub(crate) mod withdraw;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use domain::Redacted;
use http_kit::{Path, Platform, Problem};

/// Whoever holds the link, from the token in the address: 404 where it is unknown.
#[derive(Clone, Debug)]
pub(crate) struct Holder(pub(crate) submission::Writer);

impl FromRequestParts<Platform> for Holder {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Problem> {
        let Path(token) = Path::<Redacted<String>>::from_request_parts(parts, platform).await?;
        Ok(Self(platform.submissions.writer(token.expose()).await?))
    }
}
