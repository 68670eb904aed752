//! Under what circumstances a request comes, as far as the authenticity checks look at them.

use crate::client::{self, ClientAddress};
use crate::problem::Problem;
use axum::extract::FromRequestParts;
use axum::http::header::USER_AGENT;
use axum::http::request::Parts;
use domain::Redacted;
use submission::Circumstances;

/// The longest description of a browser that is looked at, in bytes.
const LONGEST_AGENT: usize = 512;

/// Where a request comes from: its client address and its `User-Agent`. Both are personal data and do
/// not print.
#[derive(Clone, Debug)]
pub struct Caller {
    address: ClientAddress,
    agent: Option<Redacted<String>>,
}

impl Caller {
    /// Where it comes from, for a limit.
    pub fn address(&self) -> &ClientAddress {
        &self.address
    }

    /// What a use case is told, with how long a form was open.
    pub fn circumstances(self, form_seconds: Option<u32>) -> Circumstances {
        let network = Some(Redacted::new(self.address.expose()));
        Circumstances { network, device: self.agent, form_seconds, invited: false }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Problem> {
        let agent = parts.headers.get(USER_AGENT).map(|value| {
            let bytes = value.as_bytes();
            let read = bytes.get(..LONGEST_AGENT).unwrap_or(bytes);
            Redacted::new(String::from_utf8_lossy(read).into_owned())
        });
        Ok(Self { address: client::of(&parts.extensions), agent })
    }
}
