//! `/redactie/team`: accounts, invitations and load, for senior editors.

use super::queue::sample_desk;
use crate::chart::{Bar, BarChart, BarGroup};
use crate::forms::{Choice, FormErrors};
use crate::{Language, Sample, Shell, Speak};
use askama::Template;
use chrono::{DateTime, Utc};
use domain::Sector;

/// `/redactie/team`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/team.html")]
pub struct TeamPage {
    /// The frame, with the editor.
    pub shell: Shell,
    /// Everybody with an account.
    pub members: Vec<MemberRow>,
    /// The newest invitations.
    pub invitations: Vec<InvitationRow>,
    /// The form to invite, POSTed to `/redactie/team/uitnodigen`.
    pub form: InviteForm,
    /// What is wrong in the form.
    pub errors: FormErrors,
    /// Decisions of the last seven days by editor.
    pub chart: BarChart,
    /// The load of every editor.
    pub load: Vec<LoadRow>,
    /// What runs late by sector.
    pub late: Vec<LateRow>,
}

/// Somebody with an account, in the list.
#[derive(Clone, Debug)]
pub struct MemberRow {
    /// The id; the page is `/redactie/team/ID`.
    pub id: String,
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
    /// The role, in words.
    pub role: String,
    /// The sectors, in words.
    pub sectors: String,
    /// Whether the account can sign in.
    pub active: bool,
    /// Whether a code is asked for.
    pub second_factor: bool,
}

/// An invitation in the list.
#[derive(Clone, Debug)]
pub struct InvitationRow {
    /// The id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
    /// The role, in words.
    pub role: String,
    /// Until when the link works or worked.
    pub expires_at: DateTime<Utc>,
    /// Where it stands, in words.
    pub state: String,
    /// Whether it can be sent again or revoked.
    pub pending: bool,
}

/// The form to invite.
#[derive(Clone, Debug, Default)]
pub struct InviteForm {
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
    /// Roles.
    pub roles: Vec<Choice>,
    /// Sectors; none chosen stands for all.
    pub sectors: Vec<Choice>,
}

/// The load of an editor.
#[derive(Clone, Debug)]
pub struct LoadRow {
    /// The id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Cases held now.
    pub held: u64,
    /// Decisions today.
    pub today: u64,
    /// Decisions in seven days.
    pub week: u64,
    /// Median minutes from taking to deciding.
    pub median: Option<u64>,
}

/// What runs late in a sector.
#[derive(Clone, Debug)]
pub struct LateRow {
    /// The sector.
    pub sector: Sector,
    /// How many, in words ("12", "meer dan 1.000").
    pub cases: String,
    /// When the oldest was due.
    pub oldest: Option<DateTime<Utc>>,
}

/// `/redactie/team/{id}`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/member.html")]
pub struct MemberPage {
    /// The frame, with the editor.
    pub shell: Shell,
    /// The account.
    pub member: MemberRow,
    /// Whether it is the own account.
    pub own: bool,
    /// Roles.
    pub roles: Vec<Choice>,
    /// Sectors.
    pub sectors: Vec<Choice>,
    /// The browsers that are signed in.
    pub sessions: Vec<SessionRow>,
    /// What is wrong.
    pub errors: FormErrors,
}

/// A browser that is signed in.
#[derive(Clone, Debug)]
pub struct SessionRow {
    /// What it is ended by.
    pub handle: String,
    /// The family of the browser, in words.
    pub device: String,
    /// When it began.
    pub began_at: DateTime<Utc>,
    /// When it was last used.
    pub last_seen_at: DateTime<Utc>,
    /// Whether it is this one.
    pub current: bool,
}

pub(super) fn sample_session(current: bool) -> SessionRow {
    SessionRow {
        handle: "00112233445566778899aabbccddeeff".to_owned(),
        device: "Firefox, Linux".to_owned(),
        began_at: DateTime::default(),
        last_seen_at: DateTime::default(),
        current,
    }
}

fn sample_member() -> MemberRow {
    MemberRow {
        id: "018bcfe5-6800-7000-8000-000000000001".to_owned(),
        name: "Noor \"Verzonnen\" <b>Vals".to_owned(),
        email: "noor@example.org".to_owned(),
        role: "Redacteur".to_owned(),
        sectors: "Kinderopvang".to_owned(),
        active: true,
        second_factor: true,
    }
}

impl Sample for TeamPage {
    fn samples(language: Language) -> Vec<Self> {
        let form = InviteForm {
            name: "Noor".to_owned(),
            email: "noor@example.org".to_owned(),
            roles: vec![Choice::new("editor", "Redacteur", "editor")],
            sectors: vec![Choice::new("elderly", "Ouderenzorg", "elderly")],
        };
        let chart = BarChart {
            language,
            id: "grafiek-team".to_owned(),
            title: language.t("team-chart"),
            description: language.t("team-chart"),
            label_head: language.t("team-name"),
            value_head: language.t("team-week"),
            interval_head: None,
            note_head: None,
            groups: vec![BarGroup { label: String::new(), bars: vec![Bar::plain("Noor <b>Vals", 3.0, "3")] }],
            end: 3.0,
        };
        let invitation = InvitationRow {
            id: "018bcfe5-6800-7000-8000-000000000002".to_owned(),
            name: "Sam".to_owned(),
            email: "sam@example.org".to_owned(),
            role: "Redacteur".to_owned(),
            expires_at: DateTime::default(),
            state: "open".to_owned(),
            pending: true,
        };
        let load = LoadRow {
            id: sample_member().id,
            name: "Noor".to_owned(),
            held: 1,
            today: 2,
            week: 3,
            median: Some(4),
        };
        let late =
            LateRow { sector: Sector::Elderly, cases: "3".to_owned(), oldest: Some(DateTime::default()) };
        let full = Self {
            shell: sample_desk(language, "/redactie/team"),
            members: vec![
                sample_member(),
                MemberRow { active: false, second_factor: false, ..sample_member() },
            ],
            invitations: vec![invitation],
            form,
            errors: FormErrors::whole("Dit adres is al uitgenodigd."),
            chart,
            load: vec![load],
            late: vec![late],
        };
        vec![full.clone(), Self { invitations: vec![], errors: FormErrors::none(), late: vec![], ..full }]
    }
}

impl Sample for MemberPage {
    fn samples(language: Language) -> Vec<Self> {
        let page = Self {
            shell: sample_desk(language, "/redactie/team"),
            member: sample_member(),
            own: false,
            roles: vec![Choice::new("editor", "Redacteur", "editor")],
            sectors: vec![Choice::new("elderly", "Ouderenzorg", "")],
            sessions: vec![sample_session(false)],
            errors: FormErrors::none(),
        };
        let off = MemberRow { active: false, second_factor: false, ..sample_member() };
        vec![page.clone(), Self { own: true, sessions: vec![], member: off, ..page }]
    }
}
