//! Bringing members of many organisations into the platform from one file, for whoever runs the machine.
//!
//! The file is read once and kept by organisation. A first pass does for every organisation what is to be done and
//! takes it back; a file with errors ends here unless the caller keeps going. The second pass does it in one
//! transaction for each organisation, with its mails and audit rows. An import that is killed leaves whole
//! organisations behind, and the same command again completes it: who is a member or was invited already stays so.

mod file;
mod group;
mod row;

use super::inviter::Inviter;
use crate::Providers;
use crate::register::errors::{FileError, RowError, RowErrors};
use crate::register::import::ImportProgress;
use domain::ids::EditorId;
use domain::{Redacted, Role, RuleError};
use file::Group;
use moderation::account_address;
use std::io::Read;
use storage::StorageError;

/// Organisations after which the caller hears how far it is.
const STEP: usize = 50;

/// How to import members.
#[derive(Clone, Copy, Debug, Default)]
pub struct MemberImportOptions {
    /// Check and count, write nothing.
    pub dry_run: bool,
    /// Write the good rows of a file that has bad ones.
    pub keep_going: bool,
    /// Whether whoever imports knows who acts for the organisations; only heard where one is not known yet.
    pub vouched: bool,
}

/// What an import of members did, or would do in a dry run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MemberImportSummary {
    /// Rows of the file, the header not counted.
    pub rows: u64,
    /// Organisations that were not there.
    pub organisations: u64,
    /// People who were invited.
    pub invited: u64,
    /// People who were members already, or invited.
    pub unchanged: u64,
    /// Facilities that an organisation runs now and did not before.
    pub facilities: u64,
    /// What is wrong with the file.
    pub errors: RowErrors,
    /// Columns of the file that mean nothing here.
    pub ignored_columns: Vec<String>,
    /// Whether anything was written. If not, the counts say what would have been.
    pub written: bool,
}

/// An import of members that could not be done.
#[derive(Debug, thiserror::Error)]
pub enum MemberImportError {
    /// The file cannot be read as a list of members.
    #[error(transparent)]
    File(#[from] FileError),
    /// The database failed. The organisations before stay written.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// Nobody can be named as the one who invites.
    #[error("no pilot manager who can sign in has this address")]
    NoManager,
    /// A rule failed that no row can be blamed for.
    #[error("{}", .0.detail)]
    Rule(RuleError),
}

impl From<RuleError> for MemberImportError {
    fn from(error: RuleError) -> Self {
        Self::Rule(error)
    }
}

impl Providers {
    /// Invites the members that a file names in the name of a pilot manager with this address, founds the organisations that are not known yet and says which facilities
    /// they run. `progress` is called after every fifty organisations, in both passes.
    ///
    /// Memory grows by some 500 bytes a row. Reading blocks the task, which is fine for a command and not for a server.
    ///
    /// # Errors
    /// When the file or the database cannot be used. Bad rows are no error: see [`MemberImportSummary::errors`].
    pub async fn import_members<R: Read + Send>(
        &self,
        manager: &Redacted<String>,
        file: R,
        options: MemberImportOptions,
        mut progress: impl FnMut(ImportProgress) + Send,
    ) -> Result<MemberImportSummary, MemberImportError> {
        let by = Inviter::Operator(self.manager(manager).await?);
        let mut summary = MemberImportSummary::default();
        let (groups, bytes) = file::read(file, &mut summary)?;
        let import = Import { providers: self, by, options, bytes, all: summary.rows.max(1) };
        let wrong = import.pass(&groups, false, &mut summary, &mut progress).await?;
        summary.errors.extend(wrong);
        summary.errors.sort();
        if (summary.errors.is_empty() || options.keep_going) && !options.dry_run {
            (summary.organisations, summary.invited, summary.unchanged, summary.facilities) = (0, 0, 0, 0);
            summary.written = true;
            import.pass(&groups, true, &mut summary, &mut progress).await?;
        }
        Ok(summary)
    }

    /// The account of a pilot manager who can sign in.
    async fn manager(&self, address: &Redacted<String>) -> Result<EditorId, MemberImportError> {
        let address = account_address(address)?;
        let found = self.store.view().editors().find_by_email(address.expose()).await?;
        let found = found.filter(|account| account.active && account.role == Role::PilotManager);
        found.map(|account| account.id).ok_or(MemberImportError::NoManager)
    }
}

/// What both passes share.
struct Import<'a> {
    providers: &'a Providers,
    by: Inviter<'a>,
    options: MemberImportOptions,
    /// Length of the file.
    bytes: u64,
    /// Rows of the file, at least 1.
    all: u64,
}

impl Import<'_> {
    /// Does what is to be done for every organisation, and keeps it where `writing`. Gives what is wrong.
    async fn pass(
        &self,
        groups: &[Group],
        writing: bool,
        summary: &mut MemberImportSummary,
        progress: &mut (impl FnMut(ImportProgress) + Send),
    ) -> Result<Vec<RowError>, MemberImportError> {
        let (mut wrong, mut rows) = (Vec::new(), 0);
        for (n, group) in groups.iter().enumerate() {
            let (tx, outcome) = self.bring(group).await?;
            if writing && outcome.changes() {
                tx.commit(self.providers.ids.as_ref()).await?;
            }
            summary.organisations += outcome.founded;
            summary.invited += outcome.invited;
            summary.unchanged += outcome.unchanged;
            summary.facilities += outcome.facilities;
            wrong.extend(outcome.wrong);
            rows += group.rows.len() as u64;
            if n % STEP == 0 {
                progress(ImportProgress { writing, bytes: self.bytes * rows / self.all, rows });
            }
        }
        Ok(wrong)
    }
}
