//! `/aanbieder/leden/ORGANISATION/lijst`: inviting many members with a list.

use super::members::{OrganisationRow, sample_organisation, sample_shell};
use crate::forms::{FormError, FormErrors};
use crate::{Language, Sample, Shell, Speak};
use askama::Template;
use domain::MemberRole;

/// `/aanbieder/leden/ORGANISATION/lijst`: a file to choose, or what is in the one that was chosen.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/member_list.html")]
pub struct MemberListPage {
    /// The frame, with the member.
    pub shell: Shell,
    /// The organisation.
    pub organisation: OrganisationRow,
    /// Most rows of a list.
    pub most: usize,
    /// The rows of the list; none where no list was read.
    pub rows: Vec<ListedMemberRow>,
    /// The list as text.
    pub text: String,
    /// What is wrong: the field `list`, and `regel-LINE` for rows.
    pub errors: FormErrors,
}

/// A row of a list.
#[derive(Clone, Debug)]
pub struct ListedMemberRow {
    /// Its line in the file.
    pub line: u64,
    /// Name for colleagues.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Language, what the member may do and the function, in words.
    pub rights: String,
    /// What is wrong.
    pub wrong: Vec<String>,
}

impl MemberListPage {
    fn right(&self) -> u64 {
        u64::try_from(self.rows.iter().filter(|row| row.wrong.is_empty()).count()).unwrap_or(u64::MAX)
    }

    fn wrong(&self) -> u64 {
        u64::try_from(self.rows.len()).unwrap_or(u64::MAX) - self.right()
    }
}

impl Sample for MemberListPage {
    fn samples(language: Language) -> Vec<Self> {
        let row = |line, wrong: &[&str]| ListedMemberRow {
            line,
            name: "Noor <b>Vals".to_owned(),
            email: "noor@example.org".to_owned(),
            rights: "nl · Leest mee · medewerker".to_owned(),
            wrong: wrong.iter().map(|one| (*one).to_owned()).collect(),
        };
        let empty = Self {
            shell: sample_shell(language, "/aanbieder/leden"),
            organisation: sample_organisation(MemberRole::Owner),
            most: 300,
            rows: vec![],
            text: String::new(),
            errors: FormErrors::none(),
        };
        let error =
            |field: &str| FormError { field: field.to_owned(), message: "Dit klopt niet.".to_owned() };
        let refused = Self { errors: FormErrors(vec![error("list")]), ..empty.clone() };
        let text = "e-mail;taal;rol;functie\n</textarea><b>".to_owned();
        let good = Self { rows: vec![row(2, &[]), row(3, &[])], text, ..empty.clone() };
        let errors = FormErrors(vec![error("regel-3")]);
        let mixed = Self { rows: vec![row(2, &[]), row(3, &["Dit klopt niet."])], errors, ..good.clone() };
        let bad = Self { rows: vec![row(3, &["Dit klopt niet."])], ..mixed.clone() };
        vec![empty, refused, good, mixed, bad]
    }
}
