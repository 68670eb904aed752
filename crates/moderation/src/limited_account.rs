//! What accounts have in common that see no more than some sectors: pilot managers and inspectors.

use domain::ids::EditorId;
use domain::{Redacted, Sector};
use storage::{EditorRecord, SessionRecord};

/// An account that is signed in and limited to some sectors, with its session.
#[derive(Clone, Debug)]
pub struct LimitedAccount {
    id: EditorId,
    name: Redacted<String>,
    sectors: Vec<Sector>,
    csrf_token: Redacted<String>,
    session: [u8; 32],
}

impl LimitedAccount {
    pub(crate) fn new((account, session): (EditorRecord, SessionRecord)) -> Self {
        Self {
            id: account.id,
            name: account.name,
            sectors: account.sectors,
            csrf_token: session.csrf_token,
            session: session.token_hash,
        }
    }

    /// Which account.
    pub fn id(&self) -> EditorId {
        self.id
    }

    /// Name for the editorial team.
    pub fn name(&self) -> &Redacted<String> {
        &self.name
    }

    /// The sectors that the account is limited to; none stands for all.
    pub fn sectors(&self) -> &[Sector] {
        &self.sectors
    }

    /// Whether what belongs to this sector may be read.
    pub fn may_read(&self, sector: Sector) -> bool {
        sector.is_in(&self.sectors)
    }

    /// What changing calls of this session must carry.
    pub fn csrf_token(&self) -> &Redacted<String> {
        &self.csrf_token
    }

    /// The session, by which it is ended.
    pub(crate) fn session(&self) -> (EditorId, [u8; 32]) {
        (self.id, self.session)
    }
}
