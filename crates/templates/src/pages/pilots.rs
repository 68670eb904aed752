//! `/piloot`: the board of a pilot manager, the applications of a phase, and one application.

use super::checklist::{ChecklistView, sample_list};
use crate::forms::{Choice, FormErrors};
use crate::{Language, Sample, Shell, Speak};
use askama::Template;
use chrono::{DateTime, Utc};
use domain::pilot::{ApplicationState, RuleStatus};

/// `/piloot/programmas`: how many applications stand where.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/pilot_board.html")]
pub struct PilotBoardPage {
    /// The frame.
    pub shell: Shell,
    /// A row per programme.
    pub rows: Vec<BoardRow>,
}

/// A programme on the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Places that are taken, and how many there are.
    pub places: (u64, u64),
    /// Phases with how many applications stand there; those without any are left out.
    pub phases: Vec<(ApplicationState, u64)>,
}

/// `/piloot/programma/{id}`: the applications to a programme.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/pilot_list.html")]
pub struct PilotListPage {
    /// The frame.
    pub shell: Shell,
    /// Id of the programme.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The phases to choose from.
    pub phases: Vec<Choice>,
    /// First come first.
    pub rows: Vec<ApplicationRow>,
    /// The address of the next page; empty at the end.
    pub next: String,
    /// Who waits, ranked: the applicant, its id, conditions met, conditions in all, whether there is a place.
    pub waiting: Vec<(String, String, u64, u64, bool)>,
}

/// An application in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplicationRow {
    /// Its id.
    pub id: String,
    /// Name of the organisation.
    pub applicant: String,
    /// The municipalities of its area.
    pub municipalities: String,
    /// Where it stands.
    pub state: ApplicationState,
    /// Since when.
    pub moved_at: DateTime<Utc>,
}

/// `/piloot/aanvraag/{id}`: one application with its conditions, and the form to move it.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/pilot_application.html")]
pub struct PilotApplicationPage {
    /// The frame.
    pub shell: Shell,
    /// Its id.
    pub id: String,
    /// Id of the programme.
    pub programme: String,
    /// Name of the programme.
    pub programme_title: String,
    /// Name of the organisation.
    pub applicant: String,
    /// As what it applies, in words.
    pub kind: String,
    /// The municipalities of its area.
    pub municipalities: String,
    /// Where it stands.
    pub state: ApplicationState,
    /// The wave that it is in.
    pub wave: Option<u32>,
    /// Name, address, telephone number and motivation of the contact person; none once erased.
    pub contact: Option<[String; 4]>,
    /// Its locations.
    pub locations: Vec<LocationRow>,
    /// Whether the locations can still be chosen.
    pub choosable: bool,
    /// What it still has to do; none where it has no checklist.
    pub instap: Option<InstapView>,
    /// How the conditions stand.
    pub rules: Vec<RuleRow>,
    /// What happened, newest first.
    pub steps: Vec<StepRow>,
    /// Where it can be moved to.
    pub next: Vec<Choice>,
    /// The reason as it was typed.
    pub reason: String,
    /// What is wrong.
    pub errors: FormErrors,
}

/// The checklist of an application, for a manager.
#[derive(Clone, PartialEq, Eq)]
pub struct InstapView {
    /// How it stands.
    pub list: ChecklistView,
    /// For how many days nothing has happened.
    pub days: u64,
    /// Whether it is stuck.
    pub stuck: bool,
    /// How often the applicant was reminded.
    pub reminded: u64,
    /// The contact persons, a line each.
    pub contacts: Vec<String>,
    /// What has to be corrected: names of facilities and what members say.
    pub corrections: Vec<(String, String)>,
}

impl std::fmt::Debug for InstapView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("InstapView").finish_non_exhaustive()
    }
}

/// A location of an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocationRow {
    /// Its id, the value of the box `gekozen`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where it is, who runs it and for whom it is.
    pub about: String,
    /// The page of the facility; empty where it is not in the register.
    pub href: String,
    /// Whether it takes part.
    pub chosen: bool,
    /// How many people asked it to take part, in words; none where nobody did.
    pub wishes: Option<String>,
}

/// A condition and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleRow {
    /// Its id.
    pub id: String,
    /// In words.
    pub words: String,
    /// How it stands.
    pub status: RuleStatus,
    /// What shows it.
    pub evidence: String,
    /// That it was set aside: by whom and why.
    pub aside: Option<(String, String)>,
}

/// A move of an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepRow {
    /// When.
    pub at: DateTime<Utc>,
    /// Who; empty where it was the applicant.
    pub by: String,
    /// Where to.
    pub became: ApplicationState,
    /// Why; may be empty.
    pub reason: String,
}

impl PilotApplicationPage {
    /// Whether it was chosen, so that who applied needs an organisation to take part with.
    pub(crate) fn chosen(&self) -> bool {
        use ApplicationState::{Live, Onboarding, Paused, Selected};
        matches!(self.state, Selected | Onboarding | Live | Paused)
    }

    /// Whether a condition can still be set aside.
    pub(crate) fn open(&self) -> bool {
        !self.state.is_over()
    }
}

impl Shell {
    /// The status at a glance, beside its words.
    pub(crate) fn rule_sign(&self, status: &RuleStatus) -> &'static str {
        match status {
            RuleStatus::Met => "✓",
            RuleStatus::Unmet => "✗",
            RuleStatus::Unknown => "?",
        }
    }

    pub(crate) fn rule_status(&self, status: &RuleStatus) -> String {
        self.t(match status {
            RuleStatus::Met => "pilot-rule-met",
            RuleStatus::Unmet => "pilot-rule-unmet",
            RuleStatus::Unknown => "pilot-rule-unknown",
        })
    }
}

fn shell(language: Language, path: &str) -> Shell {
    let manager = crate::PilotSignedIn { name: "Pim <Verzonnen>".to_owned(), csrf_token: "CSRF".to_owned() };
    Shell::new(language, path, true).for_pilot_manager(manager)
}

fn moment() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_255_200, 0).unwrap_or_default()
}

impl Sample for PilotBoardPage {
    fn samples(language: Language) -> Vec<Self> {
        let row = BoardRow {
            id: "vals".to_owned(),
            title: "<b>Vals & Echt</b>".to_owned(),
            places: (2, 6),
            phases: ApplicationState::ALL.iter().map(|state| (*state, 3)).collect(),
        };
        let page = |rows| Self { shell: shell(language, "/piloot/programmas"), rows };
        vec![page(vec![row]), page(Vec::new())]
    }
}

impl Sample for PilotListPage {
    fn samples(language: Language) -> Vec<Self> {
        let row = ApplicationRow {
            id: "1".to_owned(),
            applicant: "vzw <Verzonnen>".to_owned(),
            municipalities: "Gent, Lier".to_owned(),
            state: ApplicationState::Applied,
            moved_at: moment(),
        };
        let waiting = vec![("vzw <Verzonnen>".to_owned(), "1".to_owned(), 6, 7, true)];
        let page = |rows, next: &str, waiting| Self {
            shell: shell(language, "/piloot/programmas"),
            id: "vals".to_owned(),
            title: "<b>Vals & Echt</b>".to_owned(),
            phases: vec![Choice::new("applied", "Ontvangen", "applied")],
            rows,
            next: next.to_owned(),
            waiting,
        };
        vec![page(vec![row], "/piloot/programma/vals?cursor=x", waiting), page(vec![], "", vec![])]
    }
}

impl Sample for PilotApplicationPage {
    fn samples(language: Language) -> Vec<Self> {
        let rule = |status: &RuleStatus| RuleRow {
            id: status.as_str().to_owned(),
            words: "Minstens 2 <locaties>.".to_owned(),
            status: *status,
            evidence: "1 van minstens 2: <b>De Lelie</b> (register).".to_owned(),
            aside: (*status == RuleStatus::Unknown)
                .then(|| ("Pim".to_owned(), "Omdat <het> kan.".to_owned())),
        };
        let location = |id: &str, chosen: bool, href: &str| LocationRow {
            id: id.to_owned(),
            name: "De <Lelie>".to_owned(),
            about: "Gent, vzw Een, baby's en peuters".to_owned(),
            href: href.to_owned(),
            wishes: chosen.then(|| "2 <mensen> vroegen dit al.".to_owned()),
            chosen,
        };
        let page = |state: ApplicationState, errors| Self {
            shell: shell(language, "/piloot/programmas"),
            id: "1".to_owned(),
            programme: "vals".to_owned(),
            programme_title: "<b>Vals & Echt</b>".to_owned(),
            applicant: "vzw <Verzonnen>".to_owned(),
            kind: "Organisator".to_owned(),
            municipalities: "Gent".to_owned(),
            state,
            wave: (!state.is_over()).then_some(1),
            contact: (!state.is_over())
                .then(|| ["Jana <V>", "jana@example.org", "0400", "Omdat <het> kan."].map(str::to_owned)),
            locations: vec![location("a", true, "/voorziening/de-lelie"), location("b", false, "")],
            choosable: !state.is_over(),
            instap: (state == ApplicationState::ProvisionallySelected).then(|| InstapView {
                list: sample_list(2),
                days: 20,
                stuck: true,
                reminded: 1,
                contacts: vec!["Jana <V>".to_owned()],
                corrections: vec![("De <Lelie>".to_owned(), "De <straat>.".to_owned())],
            }),
            rules: RuleStatus::ALL.iter().map(rule).collect(),
            steps: vec![StepRow {
                at: moment(),
                by: String::new(),
                became: ApplicationState::Applied,
                reason: "Zo <is> het.".to_owned(),
            }],
            next: if state.is_over() {
                vec![]
            } else {
                vec![Choice::new("selected", "Definitief gekozen", "")]
            },
            reason: "</textarea>".to_owned(),
            errors,
        };
        vec![
            page(ApplicationState::Applied, FormErrors::none()),
            page(ApplicationState::ProvisionallySelected, FormErrors::whole("Niet aan <alles> is voldaan.")),
            page(ApplicationState::Withdrawn, FormErrors::none()),
        ]
    }
}
