//! Deciding many alike texts together: choosing them, confirming, and what became of them.

mod sample;
mod words;

use crate::forms::{Choice, FormErrors};
use crate::pages::{ArticleBox, ArticleRef};
use crate::{Shell, Speak};
use askama::Template;
use chrono::{DateTime, Utc};
use domain::bulk::BulkItemState;

/// `/redactie/samen/{case}`: which texts, and what to do with them. POSTed to itself with the fields `pick`
/// (repeats), `action`, `articles` (repeats), `reasons`, `reasons_fr`, `reasons_en`, `change`, `change_fr`,
/// `change_en`, `note` and `toon`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/bulk_choose.html")]
pub struct BulkChoosePage {
    /// The frame, with the editor.
    pub shell: Shell,
    /// The case that was started from.
    pub case_id: String,
    /// The name of its facility.
    pub facility_name: String,
    /// For how many hours it can be undone; 0 for not.
    pub hours: u32,
    /// The texts.
    pub rows: Vec<AlikeRow>,
    /// Whether more resemble it than are shown.
    pub more: bool,
    /// What was filled in.
    pub form: BulkForm,
    /// What is wrong.
    pub errors: FormErrors,
}

/// A text that resembles another one.
#[derive(Clone, Debug)]
pub struct AlikeRow {
    /// The case.
    pub case_id: String,
    /// The version to judge.
    pub version: u32,
    /// The facility's name.
    pub facility_name: String,
    /// Since when it waits.
    pub opened_at: DateTime<Utc>,
    /// Whether it is the case that was started from.
    pub own: bool,
    /// How much of both texts is the same, 0 to 1.
    pub share: f64,
    /// In what it resembles: `text`, `submitter`, `facility`, `flag`.
    pub why: Vec<&'static str>,
    /// The text; nothing where it is not the editor's to read.
    pub text: Option<String>,
    /// Whether there may be personal data in it.
    pub private: bool,
    /// Why it cannot be decided with others, in a sentence.
    pub refusal: Option<String>,
    /// Whether it is chosen.
    pub checked: bool,
}

/// What is the same for all texts.
#[derive(Clone, Debug)]
pub struct BulkForm {
    /// What can be done.
    pub actions: Vec<Choice>,
    /// The articles that can be cited.
    pub articles: Vec<ArticleBox>,
    /// What each author is told, the Dutch first.
    pub told: Vec<BulkTold>,
    /// The note for colleagues.
    pub note: String,
}

/// What the authors of one language are told.
#[derive(Clone, Debug, Default)]
pub struct BulkTold {
    /// The language: `nl`, `fr` or `en`.
    pub language: &'static str,
    /// The reasons.
    pub reasons: String,
    /// The change that is asked.
    pub change: String,
}

/// What will happen, before it does. POSTed to `/redactie/samen/{case}` with the same fields, `sleutel`, and
/// `bevestigd` or `toon`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/bulk_confirm.html")]
pub struct BulkConfirmPage {
    /// The frame, with the editor.
    pub shell: Shell,
    /// The case that was started from.
    pub case_id: String,
    /// The name of its facility.
    pub facility_name: String,
    /// For how many hours it can be undone; 0 for not.
    pub hours: u32,
    /// The code of what is decided.
    pub action: String,
    /// The chosen texts.
    pub rows: Vec<AlikeRow>,
    /// The articles that are cited.
    pub articles: Vec<ArticleRef>,
    /// What each author is told, as written, without the languages in which nothing is.
    pub told: Vec<BulkTold>,
    /// The note for colleagues.
    pub note: String,
    /// Whether a second editor reads each text first.
    pub second: bool,
    /// What makes pressing the button twice the same as once.
    pub key: String,
}

/// `/redactie/samen/lot/{bulk}`: how far it has come.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/bulk.html")]
pub struct BulkResultPage {
    /// The frame, with the editor.
    pub shell: Shell,
    /// The decision.
    pub row: BulkRow,
    /// The articles that are cited.
    pub articles: Vec<ArticleRef>,
    /// What each author was told, without the languages in which nothing was.
    pub told: Vec<BulkTold>,
    /// Until when it can be undone.
    pub reversible_until: DateTime<Utc>,
    /// Whether the reader can undo it now.
    pub can_reverse: bool,
    /// When it was undone.
    pub reversed_at: Option<DateTime<Utc>>,
    /// The texts.
    pub items: Vec<BulkItemRow>,
    /// Texts that are left out.
    pub hidden: u64,
    /// Why it could not be undone.
    pub errors: FormErrors,
}

/// A decision on many texts in a list.
#[derive(Clone, Debug)]
pub struct BulkRow {
    /// Its id.
    pub id: String,
    /// The code of what is decided.
    pub action: String,
    /// By whom.
    pub editor: String,
    /// When.
    pub made_at: DateTime<Utc>,
    /// On how many texts.
    pub total: u64,
    /// How many texts are in which state, without those in which none is.
    pub counts: Vec<(BulkItemState, u64)>,
    /// Whether some have still to be done, or undone.
    pub running: bool,
    /// Whether it was undone.
    pub reversed: bool,
}

/// What became of one text.
#[derive(Clone, Debug)]
pub struct BulkItemRow {
    /// The case.
    pub case_id: String,
    /// The facility's name.
    pub facility_name: String,
    /// What became of it.
    pub state: BulkItemState,
    /// The code of why not.
    pub why: Option<String>,
}

/// `/redactie/samen`: the decisions on many texts, newest first.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/bulks.html")]
pub struct BulkListPage {
    /// The frame, with the editor.
    pub shell: Shell,
    /// The decisions.
    pub rows: Vec<BulkRow>,
    /// The next page.
    pub next: Option<String>,
    /// The first page, from a later one.
    pub first: Option<String>,
}
