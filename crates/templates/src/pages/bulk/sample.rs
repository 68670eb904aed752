//! Invented waves.

use super::{
    AlikeRow, BulkChoosePage, BulkConfirmPage, BulkForm, BulkItemRow, BulkListPage, BulkResultPage, BulkRow,
    BulkTold,
};
use crate::forms::{Choice, FormError, FormErrors};
use crate::pages::queue::sample_desk;
use crate::pages::{ArticleBox, ArticleRef};
use crate::{Language, Sample};
use chrono::DateTime;
use domain::bulk::{BULK_ACTIONS, BulkItemState};

const CASE: &str = "018bcfe5-6800-7000-8000-000000000001";

fn rows() -> Vec<AlikeRow> {
    let row = |number: u32, refusal: Option<&str>| AlikeRow {
        case_id: format!("018bcfe5-6800-7000-8000-00000000000{number}"),
        version: 1,
        facility_name: "De Verzonnen <Linde>".to_owned(),
        opened_at: DateTime::default(),
        own: number == 1,
        share: 0.9,
        why: if number == 1 { Vec::new() } else { vec!["text", "submitter", "facility", "flag"] },
        text: (number != 3).then(|| "Een verzonnen <b>golf</b> van teksten.".to_owned()),
        private: number == 2,
        refusal: refusal.map(str::to_owned),
        checked: refusal.is_none(),
    };
    vec![row(1, None), row(2, None), row(3, Some("Je hebt een <band>."))]
}

fn form(language: Language) -> BulkForm {
    let article = |code: &str, checked| ArticleBox {
        code: code.to_owned(),
        title: "Vertel <zelf>".to_owned(),
        checked,
        proposed: false,
    };
    BulkForm {
        actions: BULK_ACTIONS
            .map(|action| Choice::new(action.as_str(), language.action(action.as_str()), "reject"))
            .to_vec(),
        articles: vec![article("own-1", true), article("tone-1", false)],
        told: told(["</textarea> weg", "</textarea> parti", ""]),
        note: String::new(),
    }
}

fn told(reasons: [&str; 3]) -> Vec<BulkTold> {
    let languages = ["nl", "fr", "en"].into_iter().zip(reasons);
    let told = languages.map(|(language, reasons)| BulkTold {
        language,
        reasons: reasons.to_owned(),
        change: if language == "fr" { "Raconte \"toi-même\".".to_owned() } else { String::new() },
    });
    told.collect()
}

fn article() -> ArticleRef {
    ArticleRef { code: "own-1".to_owned(), title: "Vertel <zelf>".to_owned() }
}

fn row(running: bool, reversed: bool) -> BulkRow {
    BulkRow {
        id: CASE.to_owned(),
        action: "reject".to_owned(),
        editor: "Redacteur <Twee>".to_owned(),
        made_at: DateTime::default(),
        total: 6,
        counts: BulkItemState::ALL.map(|state| (state, 1)).to_vec(),
        running,
        reversed,
    }
}

impl Sample for BulkChoosePage {
    fn samples(language: Language) -> Vec<Self> {
        let page = Self {
            shell: sample_desk(language, "/redactie/samen/1"),
            case_id: CASE.to_owned(),
            facility_name: "De Verzonnen <Linde>".to_owned(),
            hours: 24,
            rows: rows(),
            more: true,
            form: form(language),
            errors: FormErrors::none(),
        };
        let errors = ["cases", "action", "articles", "reasons", "change_fr", "reasons_en", "note"]
            .map(|field| FormError { field: field.to_owned(), message: "Kijk dit na.".to_owned() });
        let alone = Self { rows: rows()[..1].to_vec(), more: false, hours: 0, ..page.clone() };
        let empty = Self { rows: Vec::new(), ..alone.clone() };
        vec![page.clone(), Self { errors: FormErrors(errors.to_vec()), ..page }, alone, empty]
    }
}

impl Sample for BulkConfirmPage {
    fn samples(language: Language) -> Vec<Self> {
        let page = |action: &str, hours| Self {
            shell: sample_desk(language, "/redactie/samen/1"),
            case_id: CASE.to_owned(),
            facility_name: "De Verzonnen <Linde>".to_owned(),
            hours,
            action: action.to_owned(),
            rows: rows()[..2].to_vec(),
            articles: vec![article()],
            told: told(["Dit is telkens <dezelfde> tekst.", "Toujours <le même> texte.", ""]),
            note: String::new(),
            second: action == "reject",
            key: CASE.to_owned(),
        };
        let mut all = BULK_ACTIONS.map(|action| page(action.as_str(), 24)).to_vec();
        all.push(Self { told: Vec::new(), articles: Vec::new(), ..page("publish", 0) });
        all
    }
}

impl Sample for BulkResultPage {
    fn samples(language: Language) -> Vec<Self> {
        let codes = [
            "case_held",
            "stale_version",
            "case_closed",
            "senior_only",
            "other_sector",
            "own_decision",
            "tied",
            "decision_pending",
            "not_in_bulk",
            "danger_alone",
            "masks_needed",
            "no_session",
            "changed_since",
            "awaits_senior",
            "newer_review_exists",
            "<other>",
        ];
        let item = |why: Option<&str>, state| BulkItemRow {
            case_id: CASE.to_owned(),
            facility_name: "De Verzonnen <Linde>".to_owned(),
            state,
            why: why.map(str::to_owned),
        };
        let states = BulkItemState::ALL.map(|state| item(None, state));
        let items = states.into_iter().chain(codes.map(|code| item(Some(code), BulkItemState::Failed)));
        let page = Self {
            shell: sample_desk(language, "/redactie/samen/lot/1"),
            row: row(true, false),
            articles: vec![article()],
            told: told(["Dit is telkens <dezelfde> tekst.", "Toujours <le même> texte.", ""]),
            reversible_until: DateTime::default(),
            can_reverse: true,
            reversed_at: None,
            items: items.collect(),
            hidden: 2,
            errors: FormErrors::none(),
        };
        let done = Self { row: row(false, false), can_reverse: false, hidden: 0, ..page.clone() };
        let errors = FormErrors::whole("Terugdraaien kan niet meer.");
        let reversed = |running| Self {
            row: row(running, true),
            reversed_at: Some(DateTime::default()),
            can_reverse: false,
            ..page.clone()
        };
        vec![page.clone(), Self { errors, ..done.clone() }, done, reversed(true), reversed(false)]
    }
}

impl Sample for BulkListPage {
    fn samples(language: Language) -> Vec<Self> {
        let page = Self {
            shell: sample_desk(language, "/redactie/samen"),
            rows: vec![row(true, false), row(false, false), row(true, true), row(false, true)],
            next: Some("/redactie/samen?cursor=abc".to_owned()),
            first: None,
        };
        let empty = Self { rows: Vec::new(), next: None, ..page.clone() };
        vec![page, empty]
    }
}
