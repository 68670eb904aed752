//! Pilot managers, from their cookie. The only way a route gets a [`PilotManager`] to act as.

use crate::account::accounts;
use crate::session::Area;
use moderation::PilotManager;

/// A pilot manager who is signed in, for calls that change nothing.
#[derive(Clone, Debug)]
pub struct PilotReader(pub PilotManager);

/// A pilot manager who is signed in and whose call carries the session's token in `X-CSRF-Token`, for JSON
/// calls that change something. (A page's form carries it in a field; see [`session::check_csrf`].)
#[derive(Clone, Debug)]
pub struct PilotActor(pub PilotManager);

accounts!(PilotReader, PilotActor, Area::Pilot, |desk, token| desk.authenticate_pilot_manager(token));
