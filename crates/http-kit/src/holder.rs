//! Whoever holds an account of the desk or of the inspectorate, from the cookie: for the own account only, and also where a second
//! factor still has to be set up.

use crate::account::accounts;
use crate::session::Area;
use axum::http::HeaderMap;
use axum::http::header::USER_AGENT;
use moderation::{AccountHolder, Audience, browser_family};

/// The holder of an account of the desk, for calls that change nothing.
#[derive(Clone, Debug)]
pub struct HolderReader(pub AccountHolder);

/// The holder of an account of the desk whose call carries the session's token in `X-CSRF-Token`, for JSON calls that
/// change something. (A page's form carries it in a field; see [`session::check_csrf`].)
#[derive(Clone, Debug)]
pub struct HolderActor(pub AccountHolder);

/// The holder of an account of the inspectorate, for calls that change nothing.
#[derive(Clone, Debug)]
pub struct InspectorHolderReader(pub AccountHolder);

/// The holder of an account of the inspectorate whose call carries the session's token in `X-CSRF-Token`, for
/// JSON calls that change something.
#[derive(Clone, Debug)]
pub struct InspectorHolderActor(pub AccountHolder);

/// The holder of an account of a provider, for calls that change nothing.
#[derive(Clone, Debug)]
pub struct ProviderHolderReader(pub AccountHolder);

/// The holder of an account of a provider whose call carries the session's token in `X-CSRF-Token`, for JSON
/// calls that change something.
#[derive(Clone, Debug)]
pub struct ProviderHolderActor(pub AccountHolder);
/// The holder of an account of a pilot manager, for calls that change nothing.
#[derive(Clone, Debug)]
pub struct PilotHolderReader(pub AccountHolder);

/// The holder of an account of a pilot manager whose call carries the session's token in `X-CSRF-Token`, for JSON
/// calls that change something.
#[derive(Clone, Debug)]
pub struct PilotHolderActor(pub AccountHolder);

/// The family of the browser that makes a request, for the list of sessions.
pub fn device(headers: &HeaderMap) -> String {
    headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).map(browser_family).unwrap_or_default()
}

accounts!(HolderReader, HolderActor, Area::Editorial, |desk, token| desk
    .authenticate_holder(Audience::Editorial, token));
accounts!(InspectorHolderReader, InspectorHolderActor, Area::Inspectorate, |desk, token| desk
    .authenticate_holder(Audience::Inspectorate, token));
accounts!(ProviderHolderReader, ProviderHolderActor, Area::Provider, |desk, token| desk
    .authenticate_holder(Audience::Provider, token));
accounts!(PilotHolderReader, PilotHolderActor, Area::Pilot, |desk, token| desk
    .authenticate_holder(Audience::Pilot, token));
