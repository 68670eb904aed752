//! Inspectors, from their cookie. The only way a route gets an [`Inspector`] to act as.

use crate::account::accounts;
use crate::session::Area;
use moderation::Inspector;

/// An inspector who is signed in, for calls that change nothing.
#[derive(Clone, Debug)]
pub struct InspectorReader(pub Inspector);

/// An inspector who is signed in and whose call carries the session's token in `X-CSRF-Token`, for JSON
/// calls that change something. (A page's form carries it in a field; see [`session::check_csrf`].)
#[derive(Clone, Debug)]
pub struct InspectorActor(pub Inspector);

accounts!(InspectorReader, InspectorActor, Area::Inspectorate, |desk, token| desk
    .authenticate_inspector(token));
