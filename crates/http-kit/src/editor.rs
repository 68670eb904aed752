//! Editors, from their cookie. The only way a route gets an [`Editor`] to act as.

use crate::account::accounts;
use crate::session::Area;
use moderation::Editor;

/// An editor who is signed in, for calls that change nothing.
#[derive(Clone, Debug)]
pub struct Reader(pub Editor);

/// An editor who is signed in and whose call carries the session's token in `X-CSRF-Token`, for JSON
/// calls that change something. (A page's form carries it in a field; see [`session::check_csrf`].)
#[derive(Clone, Debug)]
pub struct Actor(pub Editor);

accounts!(Reader, Actor, Area::Editorial, |desk, token| desk.authenticate(token));
