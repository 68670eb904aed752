//! Members of providers, from their cookie. The only way a route gets a [`ProviderMember`] to act as.

use crate::account::accounts;
use crate::session::Area;
use moderation::ProviderMember;

/// A member of a provider who is signed in, for calls that change nothing.
#[derive(Clone, Debug)]
pub struct MemberReader(pub ProviderMember);

/// A member of a provider who is signed in and whose call carries the session's token in `X-CSRF-Token`, for
/// JSON calls that change something. (A page's form carries it in a field; see [`session::check_csrf`].)
#[derive(Clone, Debug)]
pub struct MemberActor(pub ProviderMember);

accounts!(MemberReader, MemberActor, Area::Provider, |desk, token| desk.authenticate_provider(token));
