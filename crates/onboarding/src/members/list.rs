//! Inviting many members at once, from a list.

use super::invite::{Known, KnownAs, room_for};
use super::rights::Checked;
use super::{MemberDraft, sheet};
use crate::Providers;
use domain::ids::OrganisationId;
use domain::{EmailAddress, FieldError, Organisation, Redacted, RuleError};
use moderation::ProviderMember;
use std::collections::HashMap;

/// A list that was read and not yet used: who would be invited, and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberListCheck {
    /// The organisation.
    pub organisation: Organisation,
    /// The rows of the list, at most 300.
    pub rows: Vec<ListedMember>,
    /// The file as text, to correct it.
    pub text: Redacted<String>,
}

/// A row of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedMember {
    /// In which line of the file it stands, from 1.
    pub line: u64,
    /// What it says, in the words of the API where they are known.
    pub draft: MemberDraft,
    /// What is wrong, with `/name`, `/email`, `/role`, `/function` and `/language`; nothing where the row is right.
    pub errors: Vec<FieldError>,
}

/// What became of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListInvited {
    /// How many were invited.
    pub invited: usize,
    /// How many rows were wrong and left out.
    pub skipped: usize,
}

impl MemberListCheck {
    /// How many rows are right.
    pub fn right(&self) -> usize {
        self.rows.iter().filter(|row| row.errors.is_empty()).count()
    }
}

/// Most people on a list.
pub const MEMBER_LIST_MOST: usize = sheet::MOST_ROWS;

/// The head of a list, to fill in with a spreadsheet.
pub const MEMBER_LIST_TEMPLATE: &str = "\u{feff}naam;e-mail;taal;rol;functie\r\n";

impl Providers {
    /// Says who would be invited from a CSV file, and what is wrong with it. Nothing changes.
    ///
    /// Errors: `organisation_not_found` (404), `owner_only` (403), `invalid_fields` (422) with `/list` where the
    /// file cannot be read as a list.
    pub async fn check_member_list(
        &self,
        owner: &ProviderMember,
        id: OrganisationId,
        file: &[u8],
    ) -> Result<MemberListCheck, RuleError> {
        let held = self.held(owner, id).await?;
        let known = self.known(&held).await?;
        let rows = self.judged(&known, file)?.into_iter().map(|(row, _)| row).collect();
        let text = Redacted::new(sheet::text(file)?);
        Ok(MemberListCheck { organisation: held.organisation, rows, text })
    }

    /// Invites everybody on a list in one transaction. While a row is wrong nobody is, unless the caller wants only
    /// those of the right rows.
    ///
    /// Errors: `organisation_not_found` (404), `owner_only` (403), `too_many_members` (409), `invalid_fields` (422)
    /// with `/list`, or with `/rows/LINE/FIELD` for each field that is wrong.
    pub async fn invite_member_list(
        &self,
        owner: &ProviderMember,
        id: OrganisationId,
        file: &[u8],
        only_right: bool,
    ) -> Result<ListInvited, RuleError> {
        let mut held = self.held(owner, id).await?;
        let known = self.known(&held).await?;
        let rows = self.judged(&known, file)?;
        let all = rows.len();
        let (mut right, mut errors) = (Vec::new(), Vec::new());
        for (row, checked) in rows {
            errors.extend(row.errors.iter().map(|error| in_line(row.line, error)));
            right.extend(checked);
        }
        if right.is_empty() || (!only_right && right.len() < all) {
            return Err(RuleError::invalid(errors));
        }
        room_for(&known, right.len())?;
        for checked in &right {
            self.add_invitation(owner, &mut held, checked).await?;
        }
        held.tx.commit(self.ids.as_ref()).await?;
        Ok(ListInvited { invited: right.len(), skipped: all - right.len() })
    }

    /// The rows of a file, each with what is to be done where nothing is wrong.
    fn judged(&self, known: &Known, file: &[u8]) -> Result<Vec<(ListedMember, Option<Checked>)>, RuleError> {
        let mut first: HashMap<[u8; 32], u64> = HashMap::new();
        let judge = |row: sheet::Row| {
            let (mut errors, mut checked) = (Vec::new(), None);
            match row.draft.checked() {
                Ok(right) => checked = Some(right),
                Err(refusal) => errors = refusal.fields,
            }
            if let Ok(address) = EmailAddress::parse(row.draft.email.expose()) {
                let hash = self.hash(&address);
                if let Some(line) = first.get(&hash) {
                    let detail = format!("Dit adres staat ook op regel {line}.");
                    errors.push(FieldError::new("/email", "double_in_list", detail));
                } else {
                    first.insert(hash, row.line);
                    errors.extend(known.as_what(hash).map(KnownAs::told));
                }
            }
            if row.too_wide {
                let detail = "Deze regel heeft meer vakjes dan er kolommen zijn.";
                errors.push(FieldError::new("/name", "too_many_cells", detail));
            }
            let checked = checked.filter(|_| errors.is_empty());
            (ListedMember { line: row.line, draft: row.draft, errors }, checked)
        };
        Ok(sheet::read(file)?.into_iter().map(judge).collect())
    }
}

/// The error with the line of the file in its pointer and in its words.
fn in_line(line: u64, error: &FieldError) -> FieldError {
    let pointer = format!("/rows/{line}{}", error.pointer);
    FieldError { pointer, code: error.code, detail: format!("Regel {line}: {}", error.detail) }
}
