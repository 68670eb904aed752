//! `/aanbieder/leden`: the members of an organisation, and joining one.

use crate::forms::{Choice, FormError, FormErrors};
use crate::shell::MemberSignedIn;
use crate::{Language, Sample, Shell, Speak};
use askama::Template;
use chrono::{DateTime, Utc};
use domain::{MemberFunction, MemberRole, Verified};

/// `/aanbieder/leden`: the organisations of whoever is signed in.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/member_organisations.html")]
pub struct MemberOrganisationsPage {
    /// The frame, with the member.
    pub shell: Shell,
    /// The organisations; those that the member owns have a page.
    pub rows: Vec<OrganisationRow>,
}

/// An organisation; its page is `/aanbieder/leden/ID`.
#[derive(Clone, Debug)]
pub struct OrganisationRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its enterprise number.
    pub number: String,
    /// What the member may do for it.
    pub role: MemberRole,
    /// How it was proven who acts for it; none while it is not.
    pub verified: Option<Verified>,
}

/// `/aanbieder/leden/ID`: members and invitations of an organisation, for its owners.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/organisation_members.html")]
pub struct OrganisationMembersPage {
    /// The frame, with the member.
    pub shell: Shell,
    /// The organisation.
    pub organisation: OrganisationRow,
    /// Its members.
    pub members: Vec<ColleagueRow>,
    /// The invitations that nobody answered.
    pub invitations: Vec<OpenInvitationRow>,
    /// The form to invite somebody.
    pub form: MemberForm,
    /// What is wrong: fields `name`, `email`, `role`, `function` and `language`.
    pub errors: FormErrors,
}

/// A member; the page is `/aanbieder/leden/ORGANISATION/lid/ID`.
#[derive(Clone, Debug)]
pub struct ColleagueRow {
    /// The account.
    pub id: String,
    /// Name for colleagues.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// What the member may do.
    pub role: MemberRole,
    /// As what the member replies.
    pub function: MemberFunction,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Whether the account can sign in.
    pub active: bool,
    /// Whether it is whoever looks.
    pub own: bool,
}

/// An invitation.
#[derive(Clone, Debug)]
pub struct OpenInvitationRow {
    /// Its id.
    pub id: String,
    /// Name for colleagues.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// What the member will be able to do.
    pub role: MemberRole,
    /// As what the member will reply.
    pub function: MemberFunction,
    /// Until when the link works.
    pub expires_at: DateTime<Utc>,
    /// Whether the link still works.
    pub open: bool,
}

/// The form to invite a member, as it was filled in.
#[derive(Clone, Debug, Default)]
pub struct MemberForm {
    /// Name for colleagues.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// What the member will be able to do.
    pub roles: Vec<Choice>,
    /// As what the member will reply.
    pub functions: Vec<Choice>,
    /// Language of the mail.
    pub languages: Vec<Choice>,
}

/// `/aanbieder/leden/ORGANISATION/lid/ID`: what a member may do, and the button to end it.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/organisation_member.html")]
pub struct OrganisationMemberPage {
    /// The frame, with the member.
    pub shell: Shell,
    /// The organisation.
    pub organisation: OrganisationRow,
    /// The member.
    pub member: ColleagueRow,
    /// What the member may do, to choose from.
    pub roles: Vec<Choice>,
    /// As what the member replies, to choose from.
    pub functions: Vec<Choice>,
    /// What is wrong: fields `role` and `function`.
    pub errors: FormErrors,
}

/// `/aanbieder/uitnodiging/TOKEN`: following the link of an invitation.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/member_invitation.html")]
pub struct MemberInvitationPage {
    /// The frame; with the member where somebody is signed in.
    pub shell: Shell,
    /// The token of the address.
    pub token: String,
    /// The name of the organisation.
    pub organisation: String,
    /// The address that is invited.
    pub email: String,
    /// What the member will be able to do.
    pub role: MemberRole,
    /// What there is to do.
    pub step: InvitationStep,
    /// What is wrong: the field `password`, or all of it.
    pub errors: FormErrors,
}

/// What somebody who follows an invitation does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvitationStep {
    /// Chooses a password: there is no account yet.
    Password,
    /// Signs in first: there is an account.
    SignIn,
    /// Joins with the account that is signed in.
    Join,
}

impl Shell {
    fn member_role(&self, role: &MemberRole) -> String {
        self.language.member_role(*role)
    }
}

impl Language {
    /// What a member of an organisation may do.
    pub fn member_role(self, role: MemberRole) -> String {
        self.t(match role {
            MemberRole::Owner => "member-role-owner",
            MemberRole::Responder => "member-role-responder",
            MemberRole::Reader => "member-role-reader",
        })
    }

    /// What a member may do, to choose from.
    pub fn member_roles(self, current: &str) -> Vec<Choice> {
        let roles = MemberRole::ALL.iter();
        roles.map(|role| Choice::new(role.as_str(), self.member_role(*role), current)).collect()
    }

    /// As what members reply, to choose from.
    pub fn member_functions(self, current: &str) -> Vec<Choice> {
        let functions = MemberFunction::ALL.iter();
        functions
            .map(|function| Choice::new(function.as_str(), self.member_function(*function), current))
            .collect()
    }
}

pub(super) fn sample_shell(language: Language, path: &str) -> Shell {
    let (name, csrf_token) = ("Lid <b>Verzonnen".to_owned(), "csrf\"token".to_owned());
    Shell::new(language, path, true).for_member(MemberSignedIn { name, csrf_token })
}

pub(super) fn sample_organisation(role: MemberRole) -> OrganisationRow {
    OrganisationRow {
        id: "018bcfe5-6800-7000-8000-000000000001".to_owned(),
        name: "vzw <b>Vals".to_owned(),
        number: "0123.456.749".to_owned(),
        role,
        verified: None,
    }
}

fn sample_colleague() -> ColleagueRow {
    ColleagueRow {
        id: "018bcfe5-6800-7000-8000-000000000002".to_owned(),
        name: "Noor <b>Vals".to_owned(),
        email: "noor@example.org".to_owned(),
        role: MemberRole::Responder,
        function: MemberFunction::Quality,
        since: DateTime::default(),
        active: true,
        own: false,
    }
}

impl Sample for MemberOrganisationsPage {
    fn samples(language: Language) -> Vec<Self> {
        let shell = sample_shell(language, "/aanbieder/leden");
        let rows = MemberRole::ALL.iter().map(|role| sample_organisation(*role)).collect();
        vec![Self { shell: shell.clone(), rows }, Self { shell, rows: vec![] }]
    }
}

impl Sample for OrganisationMembersPage {
    fn samples(language: Language) -> Vec<Self> {
        let invitation = |open| OpenInvitationRow {
            id: format!("018bcfe5-6800-7000-8000-00000000000{}", 3 + usize::from(open)),
            name: "Sam".to_owned(),
            email: "sam@example.org".to_owned(),
            role: MemberRole::Reader,
            function: MemberFunction::Staff,
            expires_at: DateTime::default(),
            open,
        };
        let form = MemberForm {
            name: "Sam \"><b>".to_owned(),
            email: "sam".to_owned(),
            roles: language.member_roles("reader"),
            functions: language.member_functions("staff"),
            languages: Language::poster_languages("nl"),
        };
        let wrong =
            |field: &str| FormError { field: field.to_owned(), message: "Dit klopt niet.".to_owned() };
        let errors = FormErrors(["name", "email", "role", "function", "language"].map(wrong).into());
        let shell = sample_shell(language, "/aanbieder/leden");
        let own = ColleagueRow { own: true, active: false, ..sample_colleague() };
        let full = Self {
            shell,
            organisation: sample_organisation(MemberRole::Owner),
            members: vec![sample_colleague(), own],
            invitations: vec![invitation(true), invitation(false)],
            form,
            errors,
        };
        vec![full.clone(), Self { invitations: vec![], errors: FormErrors::none(), ..full }]
    }
}

impl Sample for OrganisationMemberPage {
    fn samples(language: Language) -> Vec<Self> {
        let page = Self {
            shell: sample_shell(language, "/aanbieder/leden"),
            organisation: sample_organisation(MemberRole::Owner),
            member: sample_colleague(),
            roles: language.member_roles("reader"),
            functions: language.member_functions("staff"),
            errors: FormErrors::whole("Dit is de laatste eigenaar."),
        };
        let own = ColleagueRow { own: true, ..sample_colleague() };
        vec![page.clone(), Self { member: own, errors: FormErrors::none(), ..page }]
    }
}

impl Sample for MemberInvitationPage {
    fn samples(language: Language) -> Vec<Self> {
        let page = |step| Self {
            shell: match step {
                InvitationStep::Join => sample_shell(language, "/aanbieder/uitnodiging"),
                _ => Shell::new(language, "/aanbieder/uitnodiging", true),
            },
            token: "TOKEN".to_owned(),
            organisation: "vzw <b>Vals".to_owned(),
            email: "sam@example.org".to_owned(),
            role: MemberRole::Reader,
            step,
            errors: FormErrors::none(),
        };
        let message = "Kies een ander wachtwoord.".to_owned();
        let errors = FormErrors(vec![FormError { field: "password".to_owned(), message }]);
        let wrong = Self { errors, ..page(InvitationStep::Password) };
        let steps = [InvitationStep::Password, InvitationStep::SignIn, InvitationStep::Join];
        steps.map(page).into_iter().chain([wrong]).collect()
    }
}
