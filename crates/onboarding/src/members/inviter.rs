//! Who invites somebody to an organisation.

use domain::Redacted;
use domain::audit::Actor;
use domain::ids::EditorId;
use moderation::{PilotManager, ProviderMember};

/// An owner of the organisation, a manager of pilots, or whoever runs the machine in the name of such a manager.
#[derive(Clone, Copy, Debug)]
pub(super) enum Inviter<'a> {
    Owner(&'a ProviderMember),
    Manager(&'a PilotManager),
    Operator(EditorId),
}

impl<'a> Inviter<'a> {
    pub(super) fn id(self) -> EditorId {
        match self {
            Self::Owner(owner) => owner.id(),
            Self::Manager(manager) => manager.id(),
            Self::Operator(manager) => manager,
        }
    }

    pub(super) fn actor(self) -> Actor {
        match self {
            Self::Owner(owner) => Actor::Member(owner.id()),
            Self::Manager(manager) => Actor::Editor(manager.id()),
            Self::Operator(_) => Actor::Operator,
        }
    }

    /// The name that the mail tells: that of a colleague. Managers act for the platform.
    pub(super) fn name(self) -> Option<&'a Redacted<String>> {
        match self {
            Self::Owner(owner) => Some(owner.name()),
            Self::Manager(_) | Self::Operator(_) => None,
        }
    }
}

impl<'a> From<&'a ProviderMember> for Inviter<'a> {
    fn from(owner: &'a ProviderMember) -> Self {
        Self::Owner(owner)
    }
}

impl<'a> From<&'a PilotManager> for Inviter<'a> {
    fn from(manager: &'a PilotManager) -> Self {
        Self::Manager(manager)
    }
}
