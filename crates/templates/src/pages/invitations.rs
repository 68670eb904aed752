//! `/u`: where the code on a poster is typed in, and `/aanbieder/voorzieningen/ID/uitnodigen`: what a facility hands
//! out.

use crate::forms::{Choice, FormError, FormErrors};
use crate::shell::MemberSignedIn;
use crate::{Language, Sample, Shell, Speak};
use askama::Template;
use chrono::NaiveDate;
use domain::InvitationKind;

/// `/u`: a GET form with `code`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/invitation_entry.html")]
pub struct InvitationEntryPage {
    /// The frame.
    pub shell: Shell,
    /// What was typed.
    pub code: String,
    /// What is wrong with it: field `code`.
    pub errors: FormErrors,
}

/// `/aanbieder/voorzieningen/ID/uitnodigen`: posters, letters and codes. The form for papers is POSTed to the same
/// address with `kind`, `language`, `copies` and `name`; that for codes to `.../codes` with `aanvraag`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/provider_invitations.html")]
pub struct InvitationsPage {
    /// The frame, with the member.
    pub shell: Shell,
    /// The id of the facility.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its name in addresses.
    pub slug: String,
    /// The address of the platform, for the codes.
    pub base: String,
    /// Why it takes no reviews; nothing where it does.
    pub closed: Option<String>,
    /// What to make.
    pub kinds: Vec<Choice>,
    /// In what language.
    pub languages: Vec<Choice>,
    /// How many, as filled in.
    pub copies: String,
    /// What the member calls them, as filled in.
    pub label: String,
    /// What was handed out, newest first.
    pub batches: Vec<BatchRow>,
    /// How many relationship codes were made.
    pub codes: CodesView,
    /// What was pasted of a request for codes.
    pub request: String,
    /// What is wrong: the fields of the two forms.
    pub errors: FormErrors,
}

/// Papers that were made together.
#[derive(Clone, Debug)]
pub struct BatchRow {
    /// Their id.
    pub id: String,
    /// What they are.
    pub kind: InvitationKind,
    /// The language, in words.
    pub language: String,
    /// What the member calls them; may be empty.
    pub name: String,
    /// How many.
    pub copies: u64,
    /// The code on them.
    pub code: String,
    /// Whether the member made them.
    pub mine: bool,
    /// How many reviews came of them; nothing where there are a few.
    pub reviews: Option<u64>,
    /// When they were made.
    pub made_on: NaiveDate,
    /// Since when the code leads nowhere.
    pub withdrawn_on: Option<NaiveDate>,
}

/// How many relationship codes were made, beside the places.
#[derive(Clone, Debug)]
pub struct CodesView {
    /// The half year, such as `2026-H2`.
    pub period: String,
    /// The places, where the register says.
    pub capacity: Option<u64>,
    /// How many can be made.
    pub allowed: u64,
    /// How many were made.
    pub issued: u64,
    /// How many can still be made.
    pub left: u64,
    /// How many came back; nothing where there are a few.
    pub used: Option<u64>,
    /// The public key, in hexadecimal digits; nothing where the platform offers no codes.
    pub public_key: Option<String>,
}

impl CodesView {
    /// How much of what can be made was made, 0 to 100, for the bar.
    pub(crate) fn percent(&self) -> u64 {
        (self.issued * 100).checked_div(self.allowed).unwrap_or(100).min(100)
    }
}

impl InvitationsPage {
    pub(crate) fn kind_name(&self, kind: &InvitationKind) -> String {
        self.shell.language.invitation_kind(*kind)
    }

    pub(crate) fn reviews_of(&self, batch: &BatchRow) -> String {
        batch
            .reviews
            .map_or_else(|| self.shell.t("invite-few"), |count| self.shell.n("invite-reviews", count))
    }

    pub(crate) fn places(&self) -> String {
        let known = |places| self.shell.n("relcodes-places", places);
        self.codes.capacity.map_or_else(|| self.shell.t("relcodes-places-unknown"), known)
    }

    pub(crate) fn used(&self) -> String {
        let told = |count| self.shell.n("relcodes-used", count);
        self.codes.used.map_or_else(|| self.shell.t("relcodes-used-few"), told)
    }

    /// The words that the script needs, as `data-` attributes.
    pub(crate) fn script_words(&self) -> Vec<(&'static str, String)> {
        [
            ("say-working", "relcodes-working"),
            ("say-failed", "relcodes-failed"),
            ("say-key", "relcodes-key-differs"),
            ("say-done", "relcodes-done"),
            ("say-print", "relcodes-print"),
            ("say-slip", "slip-lead"),
            ("say-count", "relcodes-count-wrong"),
        ]
        .map(|(name, key)| (name, self.shell.t(key)))
        .into()
    }
}

impl Language {
    /// What is printed, in words.
    pub fn invitation_kind(self, kind: InvitationKind) -> String {
        self.t(match kind {
            InvitationKind::PosterA4 => "invite-poster-a4",
            InvitationKind::PosterA5 => "invite-poster-a5",
            InvitationKind::Letter => "invite-letter",
        })
    }

    /// What can be printed, to choose from.
    pub fn invitation_kinds(self, current: &str) -> Vec<Choice> {
        let choice = |kind: &InvitationKind| Choice::new(kind.as_str(), self.invitation_kind(*kind), current);
        InvitationKind::ALL.iter().map(choice).collect()
    }

    /// The languages of a poster, to choose from.
    pub fn poster_languages(current: &str) -> Vec<Choice> {
        Self::ALL.into_iter().map(|one| Choice::new(one.code(), one.own_name(), current)).collect()
    }
}

impl Sample for InvitationEntryPage {
    fn samples(language: Language) -> Vec<Self> {
        let empty =
            Self { shell: Shell::new(language, "/u", true), code: String::new(), errors: FormErrors::none() };
        let error = FormError { field: "code".to_owned(), message: "Deze code klopt niet.".to_owned() };
        let wrong = Self { code: "\"><b>".to_owned(), errors: FormErrors(vec![error]), ..empty.clone() };
        vec![empty, wrong]
    }
}

impl Sample for InvitationsPage {
    fn samples(language: Language) -> Vec<Self> {
        let full = sample(language);
        let fields = ["kind", "language", "copies", "name", "aanvraag"];
        let wrong =
            fields.map(|field| FormError { field: field.to_owned(), message: "Fout <hier>.".to_owned() });
        let none =
            CodesView { capacity: None, public_key: None, used: Some(0), issued: 0, ..full.codes.clone() };
        vec![
            Self {
                errors: FormErrors(wrong.into()),
                request: "</textarea><b>".to_owned(),
                label: "\"><b>".to_owned(),
                ..full.clone()
            },
            Self { batches: vec![], codes: none.clone(), ..full.clone() },
            Self { closed: Some("Doet <nog> niet mee.".to_owned()), codes: none, ..full.clone() },
            full,
        ]
    }
}

fn sample(language: Language) -> InvitationsPage {
    let (name, csrf_token) = ("Lid <b>Verzonnen".to_owned(), "csrf\"token".to_owned());
    let shell = Shell::new(language, "/aanbieder/voorzieningen/x/uitnodigen", true);
    let batch = BatchRow {
        id: "018bcfe5-6800-7000-8000-000000000003".to_owned(),
        kind: InvitationKind::PosterA4,
        language: "Nederlands".to_owned(),
        name: "Onthaal <1>".to_owned(),
        copies: 20,
        code: "K7PM-3WQX".to_owned(),
        mine: true,
        reviews: None,
        made_on: NaiveDate::default(),
        withdrawn_on: None,
    };
    let gone = BatchRow {
        id: "018bcfe5-6800-7000-8000-000000000004".to_owned(),
        name: String::new(),
        mine: false,
        reviews: Some(7),
        withdrawn_on: Some(NaiveDate::default()),
        ..batch.clone()
    };
    InvitationsPage {
        shell: shell.for_member(MemberSignedIn { name, csrf_token }),
        id: "018bcfe5-6800-7000-8000-000000000001".to_owned(),
        name: "De <Verzonnen> Linde".to_owned(),
        slug: "de-verzonnen-linde".to_owned(),
        base: "https://waardering.example".to_owned(),
        closed: None,
        kinds: language.invitation_kinds("letter"),
        languages: Language::poster_languages("fr"),
        copies: "20".to_owned(),
        label: "Onthaal".to_owned(),
        batches: vec![batch, gone],
        codes: CodesView {
            period: "2026-H2".to_owned(),
            capacity: Some(90),
            allowed: 135,
            issued: 5,
            left: 130,
            used: None,
            public_key: Some("00".repeat(32)),
        },
        request: String::new(),
        errors: FormErrors::none(),
    }
}
