//! A row of a file with members of many organisations.

use super::super::rights::Checked;
use super::super::{MemberDraft, sheet};
use crate::register::errors::{Fault, quoted};
use domain::text::{graphemes, normalise_line};
use domain::{EnterpriseNumber, FieldError, Redacted};

/// The columns that are read.
pub(super) const COLUMNS: [&str; 8] =
    ["number", "organisation", "name", "email", "language", "role", "function", "facilities"];
/// The columns without which no row can be good.
pub(super) const REQUIRED: [&str; 5] = ["number", "email", "language", "role", "function"];

/// Longest name of an organisation, in graphemes.
const MAX_NAME: usize = 200;
/// Most facilities in a row.
const MOST_FACILITIES: usize = 500;

/// A row in which nothing is wrong by itself.
pub(super) struct Row {
    /// The line on which it starts.
    pub(super) line: u64,
    /// The organisation's enterprise number.
    pub(super) number: EnterpriseNumber,
    /// The organisation's name, 1 to 200 graphemes; only needed where the number is not known yet.
    pub(super) organisation: Option<String>,
    /// Who is invited.
    pub(super) member: Checked,
    /// Keys in the register of facilities that the organisation runs.
    pub(super) facilities: Vec<String>,
}

/// Reads a row, or says everything that is wrong with it.
pub(super) fn read<'a>(line: u64, field: &impl Fn(&'static str) -> &'a [u8]) -> Result<Row, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut text = |column: &'static str| match std::str::from_utf8(field(column)) {
        Ok(text) => normalise_line(text),
        Err(_) => {
            faults.push(Fault::new(column, "not_utf8", "the field is no UTF-8 text"));
            String::new()
        }
    };
    let [number, organisation, name, email, language, role, function, facilities] = COLUMNS.map(&mut text);
    if !faults.is_empty() {
        return Err(faults);
    }
    let parsed = number.parse::<EnterpriseNumber>();
    if let Err(wrong) = &parsed {
        faults.push(Fault::new("number", "bad_number", format!("{}: {wrong}", quoted(&number))));
    }
    if graphemes(&organisation) > MAX_NAME {
        let detail = format!("{} is longer than {MAX_NAME} characters", quoted(&organisation));
        faults.push(Fault::new("organisation", "bad_length", detail));
    }
    let facilities: Vec<String> =
        facilities.split('|').map(str::trim).filter(|key| !key.is_empty()).map(str::to_owned).collect();
    if facilities.len() > MOST_FACILITIES {
        let detail = format!("more than {MOST_FACILITIES} facilities");
        faults.push(Fault::new("facilities", "too_many", detail));
    }
    let draft = MemberDraft {
        // Who is not named is called by the first part of the address until the account has a better name.
        name: Redacted::new(if name.is_empty() { sheet::mailbox(&email).to_owned() } else { name }),
        email: Redacted::new(email),
        role: sheet::word(&role),
        function: sheet::word(&function),
        language: sheet::word(&language),
    };
    let member = draft.checked().map_err(|wrong| faults.extend(wrong.fields.iter().map(of_field)));
    match (parsed, member) {
        (Ok(number), Ok(member)) if faults.is_empty() => {
            let organisation = Some(organisation).filter(|name| !name.is_empty());
            Ok(Row { line, number, organisation, member, facilities })
        }
        _ => Err(faults),
    }
}

/// What is wrong with a field of a member, by column. It quotes no name and no address.
pub(super) fn of_field(wrong: &FieldError) -> Fault {
    let column = COLUMNS.into_iter().find(|column| wrong.pointer.strip_prefix('/') == Some(column));
    Fault { column, code: wrong.code, detail: wrong.detail.clone() }
}
