//! Whether it is proven who acts for an organisation: for its members, and for managers of pilots.

use super::founding::{InvitedOwner, OwnerForm, sample_owner};
use super::members::{OrganisationRow, sample_organisation, sample_shell};
use crate::forms::{Choice, FormError, FormErrors};
use crate::shell::PilotSignedIn;
use crate::{Language, Sample, Shell, Speak};
use askama::Template;
use chrono::{DateTime, Utc};
use domain::{MemberRole, ProofKind, ProofOutcome, Verified};

/// `/aanbieder/bevestigen/ID`: how an organisation stands, and the forms to prove who acts for it.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/organisation_proof.html")]
pub struct OrganisationProofPage {
    /// The frame, with the member.
    pub shell: Shell,
    /// The organisation.
    pub organisation: OrganisationRow,
    /// The codes that can be typed: how they came, since when, and until when.
    pub waiting: Vec<(ProofKind, DateTime<Utc>, DateTime<Utc>)>,
    /// The member's own address, where a code can be mailed to it.
    pub address: Option<String>,
    /// What was typed.
    pub code: String,
    /// What is wrong: the field `code`.
    pub errors: FormErrors,
}

/// `/piloot/organisaties`: the organisations that wait, and those that are verified; or those that are looked for.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/pilot_organisations.html")]
pub struct PilotOrganisationsPage {
    /// The frame.
    pub shell: Shell,
    /// What is looked for, as it was typed.
    pub asked: String,
    /// Those that fit; none where nothing is looked for.
    pub found: Option<Vec<PilotOrganisationRow>>,
    /// Most that are given.
    pub most: usize,
    /// What is wrong: the field `q`.
    pub errors: FormErrors,
    /// Those that wait.
    pub unverified: Vec<PilotOrganisationRow>,
    /// Those that are verified, the last ones first.
    pub verified: Vec<PilotOrganisationRow>,
}

/// An organisation in a list of managers.
#[derive(Clone, Debug)]
pub struct PilotOrganisationRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its enterprise number.
    pub number: String,
    /// How and when it was verified.
    pub verified: Option<Verified>,
}

/// `/piloot/organisatie/ID`: one organisation, with what a manager can do.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/pilot_organisation.html")]
pub struct PilotOrganisationPage {
    /// The frame.
    pub shell: Shell,
    /// The organisation.
    pub organisation: PilotOrganisationRow,
    /// Who was invited to be its first owner and did not answer yet.
    pub invited: Option<InvitedOwner>,
    /// The form to invite its first owner; none where it has an owner.
    pub owner: Option<OwnerForm>,
    /// What it runs.
    pub facilities: Vec<RunFacility>,
    /// The facilities that were typed to be added, one on a line.
    pub typed: String,
    /// What happened, newest first.
    pub log: Vec<ProofRow>,
    /// The addresses to which a letter can go.
    pub addresses: Vec<Choice>,
    /// The languages of the letter.
    pub languages: Vec<Choice>,
    /// The reason that was typed.
    pub reason: String,
    /// What is wrong: the fields `reason`, `facility`, `language` and `facilities`, and those of the owner.
    pub errors: FormErrors,
}

/// A facility that an organisation runs.
#[derive(Clone, Debug)]
pub struct RunFacility {
    /// Its id.
    pub id: String,
    /// Its number in the register.
    pub number: String,
    /// Its name.
    pub name: String,
    /// Its address, where the register has one.
    pub address: Option<String>,
}

/// A way in which it was proven, or tried.
#[derive(Clone, Debug)]
pub struct ProofRow {
    /// How.
    pub kind: ProofKind,
    /// When it began.
    pub at: DateTime<Utc>,
    /// Until when its code works, where it does.
    pub open_until: Option<DateTime<Utc>>,
    /// What came of it.
    pub outcome: Option<ProofOutcome>,
    /// Why a manager decided; empty where nobody did.
    pub reason: String,
}

impl Shell {
    fn proof_by(&self, verified: &Verified) -> String {
        self.with2("proof-by", "how", self.proof_kind(verified.by), "day", self.date(&verified.at))
    }

    fn proof_kind(&self, kind: impl std::borrow::Borrow<ProofKind>) -> String {
        self.t(match kind.borrow() {
            ProofKind::Manager => "proof-kind-manager",
            ProofKind::Letter => "proof-kind-letter",
            ProofKind::MailDomain => "proof-kind-mail-domain",
        })
    }

    fn proof_waiting(&self, one: &(ProofKind, DateTime<Utc>, DateTime<Utc>)) -> String {
        let key = if one.0 == ProofKind::MailDomain { "proof-waiting-mail" } else { "proof-waiting-letter" };
        self.with2(key, "day", self.date(&one.1), "until", self.moment(&one.2))
    }

    fn proof_outcome(&self, outcome: &ProofOutcome) -> String {
        self.t(match outcome {
            ProofOutcome::Verified => "proof-outcome-verified",
            ProofOutcome::Replaced => "proof-outcome-replaced",
            ProofOutcome::UsedUp => "proof-outcome-used-up",
            ProofOutcome::TakenBack => "proof-outcome-taken-back",
        })
    }
}

impl ProofRow {
    fn came_of_it(&self, shell: &Shell) -> String {
        match (&self.outcome, &self.open_until) {
            (Some(outcome), _) => shell.proof_outcome(outcome),
            (None, Some(until)) => shell.with("organisation-log-open", "until", shell.moment(until)),
            (None, None) => shell.t("organisation-log-expired"),
        }
    }
}

fn sample_verified() -> Verified {
    Verified { by: ProofKind::Letter, at: DateTime::default() }
}

impl Sample for OrganisationProofPage {
    fn samples(language: Language) -> Vec<Self> {
        let wrong = FormError { field: "code".to_owned(), message: "Deze code klopt niet.".to_owned() };
        let open = |kind| (kind, DateTime::default(), DateTime::default());
        let asked = Self {
            shell: sample_shell(language, "/aanbieder/leden"),
            organisation: sample_organisation(MemberRole::Owner),
            waiting: vec![open(ProofKind::Letter), open(ProofKind::MailDomain)],
            address: Some("noor@<b>example.org".to_owned()),
            code: "\"><b>".to_owned(),
            errors: FormErrors(vec![wrong]),
        };
        let plain = Self { waiting: vec![], address: None, errors: FormErrors::none(), ..asked.clone() };
        let reader = Self { organisation: sample_organisation(MemberRole::Reader), ..plain.clone() };
        let verified = Some(sample_verified());
        let done = OrganisationRow { verified, ..sample_organisation(MemberRole::Owner) };
        vec![asked, Self { organisation: done, ..plain.clone() }, plain, reader]
    }
}

fn sample_row(verified: Option<Verified>) -> PilotOrganisationRow {
    PilotOrganisationRow {
        id: "018bcfe5-6800-7000-8000-000000000001".to_owned(),
        name: "vzw <b>Vals".to_owned(),
        number: "0123.456.749".to_owned(),
        verified,
    }
}

pub(super) fn sample_pilots(language: Language) -> Shell {
    let (name, csrf_token) = ("Beheerder <b>Verzonnen".to_owned(), "csrf\"token".to_owned());
    Shell::new(language, "/piloot/organisaties", true).for_pilot_manager(PilotSignedIn { name, csrf_token })
}

impl Sample for PilotOrganisationsPage {
    fn samples(language: Language) -> Vec<Self> {
        let (shell, verified) = (sample_pilots(language), vec![sample_row(Some(sample_verified()))]);
        let (asked, errors) = (String::new(), FormErrors::none());
        let unverified = vec![sample_row(None)];
        let full = Self { shell, asked, found: None, most: 2, unverified, verified, errors };
        let empty = Self { unverified: vec![], verified: vec![], ..full.clone() };
        let rows = vec![sample_row(None), sample_row(Some(sample_verified()))];
        let found = Self { asked: "<b>".to_owned(), found: Some(rows), ..empty.clone() };
        let nothing = Self { found: Some(vec![]), ..found.clone() };
        let message = "Gebruik hoogstens 200 tekens.".to_owned();
        let errors = FormErrors(vec![FormError { field: "q".to_owned(), message }]);
        let wrong = Self { asked: "<b>".to_owned(), errors, ..full.clone() };
        vec![full, empty, found, nothing, wrong]
    }
}

impl Sample for PilotOrganisationPage {
    fn samples(language: Language) -> Vec<Self> {
        let row = |outcome, open_until, reason: &str| ProofRow {
            kind: ProofKind::Letter,
            at: DateTime::default(),
            open_until,
            outcome,
            reason: reason.to_owned(),
        };
        let runs = |name: &str, address| RunFacility {
            id: name.to_owned(),
            number: "KO-1".to_owned(),
            name: name.to_owned(),
            address,
        };
        let ended = ProofOutcome::ALL.iter().map(|one| row(Some(*one), None, "<b>Gesprek"));
        let log = [row(None, Some(DateTime::default()), ""), row(None, None, "")].into_iter().chain(ended);
        let wrong =
            |field: &str| FormError { field: field.to_owned(), message: "Dit klopt niet.".to_owned() };
        let waits = Self {
            shell: sample_pilots(language),
            organisation: sample_row(None),
            invited: Some(InvitedOwner {
                who: "Noor <b>, noor@example.org".to_owned(),
                until: DateTime::default(),
                open: true,
            }),
            owner: Some(sample_owner()),
            facilities: vec![
                runs("De <b>Linde", Some("Dreef 1, 8000 Brugge".to_owned())),
                runs("De Eik", None),
            ],
            typed: "KO-1<b>".to_owned(),
            log: log.collect(),
            addresses: vec![Choice::new("1", "De Linde, Dreef 1", "1")],
            languages: Language::poster_languages("nl"),
            reason: "<b>".to_owned(),
            errors: FormErrors(
                ["reason", "facility", "language", "facilities", "owner_email"].map(wrong).into(),
            ),
        };
        let late = waits.invited.clone().map(|invited| InvitedOwner { open: false, ..invited });
        let plain = Self { errors: FormErrors::none(), typed: String::new(), invited: late, ..waits.clone() };
        let organisation = sample_row(Some(sample_verified()));
        let done = Self { organisation, log: vec![], owner: None, invited: None, ..plain.clone() };
        let bare = Self { facilities: vec![], addresses: vec![], invited: None, ..plain };
        vec![waits, done, bare]
    }
}
