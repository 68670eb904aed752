//! `/redactie/gedragscode`: writing, proposing and approving a new version; and what every version changed.

use super::queue::sample_desk;
use crate::forms::{Choice, FormErrors};
use crate::{DiffPiece, Language, Sample, Shell, Speak, word_diff};
use askama::Template;
use chrono::NaiveDate;

/// `/redactie/gedragscode`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/conduct_work.html")]
pub struct ConductWorkPage {
    /// The frame, with the editor.
    pub shell: Shell,
    /// The version in force.
    pub version: String,
    /// Whether the reader may write.
    pub senior: bool,
    /// What is written, proposed, approved for later or rejected.
    pub rows: Vec<ConductRow>,
    /// What is wrong.
    pub errors: FormErrors,
}

/// A draft in the list.
#[derive(Clone, Debug)]
pub struct ConductRow {
    /// The id; the page is `/redactie/gedragscode/ID`.
    pub id: String,
    /// Its name or what it is, in words.
    pub title: String,
    /// Where it stands, in words.
    pub state: String,
    /// The first day.
    pub valid_from: NaiveDate,
    /// Who wrote it.
    pub by: String,
}

/// `/redactie/gedragscode/{id}`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/conduct_draft.html")]
pub struct ConductDraftPage {
    /// The frame, with the editor.
    pub shell: Shell,
    /// The draft.
    pub row: ConductRow,
    /// What changes and why.
    pub summary: String,
    /// Why it was rejected; empty otherwise.
    pub remark: String,
    /// What changes, article by article.
    pub changes: Vec<ArticleChange>,
    /// The form to write, where it may be written.
    pub form: Option<ConductForm>,
    /// Whether it can be proposed by the reader.
    pub may_propose: bool,
    /// Whether it waits for a second person, and the reader may take it back.
    pub may_withdraw: bool,
    /// Whether the reader may approve or reject it.
    pub may_decide: bool,
    /// The remark as it was filled in.
    pub typed_remark: String,
    /// What is wrong.
    pub errors: FormErrors,
}

/// The form of a draft, POSTed to `/redactie/gedragscode/{id}/bewaren`.
#[derive(Clone, Debug)]
pub struct ConductForm {
    /// The moment of the last change that the writer saw, as RFC 3339.
    pub seen: String,
    /// The first day, as `YYYY-MM-DD`.
    pub valid_from: String,
    /// What changes and why.
    pub summary: String,
    /// The articles and an empty one.
    pub articles: Vec<ArticleFields>,
}

/// The fields of an article; each name ends in `_` and its number.
#[derive(Clone, Debug)]
pub struct ArticleFields {
    /// From 0.
    pub n: usize,
    /// The code.
    pub code: String,
    /// The title.
    pub title: String,
    /// The rule.
    pub text: String,
    /// What it applies to.
    pub applies_to: Vec<Choice>,
    /// Flags, with spaces between.
    pub flags: String,
    /// Categories of personal data, with spaces between.
    pub privacy: String,
    /// Title and text in French.
    pub fr: (String, String),
    /// Title and text in English.
    pub en: (String, String),
}

/// What happened to an article.
#[derive(Clone, Debug)]
pub struct ArticleChange {
    /// Its code.
    pub code: String,
    /// What happened, in words.
    pub what: String,
    /// Its title.
    pub title: String,
    /// The text, in pieces.
    pub pieces: Vec<DiffPiece>,
}

pub(super) fn sample_changes() -> Vec<ArticleChange> {
    vec![ArticleChange {
        code: "own-2".to_owned(),
        what: "gewijzigd".to_owned(),
        title: "Een <b>Vals artikel".to_owned(),
        pieces: word_diff("Je ervaring is niet ouder dan <script>.", "Je ervaring is van na 2024."),
    }]
}

fn sample_row() -> ConductRow {
    ConductRow {
        id: "018bcfe5-6800-7000-8000-000000000001".to_owned(),
        title: "Ontwerp".to_owned(),
        state: "ontwerp".to_owned(),
        valid_from: NaiveDate::default(),
        by: "Saar <b>Vals".to_owned(),
    }
}

impl Sample for ConductWorkPage {
    fn samples(language: Language) -> Vec<Self> {
        let full = Self {
            shell: sample_desk(language, "/redactie/gedragscode"),
            version: "2026-1".to_owned(),
            senior: true,
            rows: vec![sample_row()],
            errors: FormErrors::whole("Fout."),
        };
        vec![full.clone(), Self { rows: vec![], senior: false, errors: FormErrors::none(), ..full }]
    }
}

impl Sample for ConductDraftPage {
    fn samples(language: Language) -> Vec<Self> {
        let article = ArticleFields {
            n: 0,
            code: "own-2".to_owned(),
            title: "Een recente ervaring".to_owned(),
            text: "Je ervaring is </textarea> weg niet ouder dan drie jaar.".to_owned(),
            applies_to: vec![Choice::new("review", "Waarderingen", "review")],
            flags: String::new(),
            privacy: String::new(),
            fr: (String::new(), String::new()),
            en: ("Recent".to_owned(), "Recent.".to_owned()),
        };
        let form = ConductForm {
            seen: "2026-11-22T09:00:00Z".to_owned(),
            valid_from: "2026-12-01".to_owned(),
            summary: "Duidelijker.".to_owned(),
            articles: vec![article],
        };
        let full = Self {
            shell: sample_desk(language, "/redactie/gedragscode"),
            row: sample_row(),
            summary: "Duidelijker.".to_owned(),
            remark: "Nog niet.".to_owned(),
            changes: sample_changes(),
            form: Some(form),
            may_propose: true,
            may_withdraw: false,
            may_decide: false,
            typed_remark: String::new(),
            errors: FormErrors::whole("Fout."),
        };
        let decide = Self {
            form: None,
            may_propose: false,
            may_withdraw: true,
            may_decide: true,
            changes: vec![],
            remark: String::new(),
            errors: FormErrors::none(),
            ..full.clone()
        };
        vec![full, decide]
    }
}
