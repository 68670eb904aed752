//! `/redactie/account`, `/inspectie/account` and the pages around signing in: the code, a forgotten password, an invitation.

use super::queue::sample_desk;
use super::team::{SessionRow, sample_session};
use crate::forms::FormErrors;
use crate::{InspectorSignedIn, Language, Sample, Shell, Speak};
use askama::Template;
use chrono::{DateTime, Utc};

/// `/redactie/account` and `/inspectie/account`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/account.html")]
pub struct AccountPage {
    /// The frame, with the editor or the inspector.
    pub shell: Shell,
    /// Whether a second factor has to be set up before anything else.
    pub must_enrol: bool,
    /// Since when a code is asked for.
    pub since: Option<DateTime<Utc>>,
    /// Unused recovery codes.
    pub codes_left: u64,
    /// Whether everybody must have a second factor.
    pub required: bool,
    /// The second factor that is being set up.
    pub enrolment: Option<EnrolmentView>,
    /// Recovery codes that are shown this once.
    pub new_codes: Vec<String>,
    /// The browsers that are signed in.
    pub sessions: Vec<SessionRow>,
    /// What is wrong, with the fields `current`, `password`, `code` and `own_password`.
    pub errors: FormErrors,
}

/// A second factor that is being set up.
#[derive(Clone, Debug)]
pub struct EnrolmentView {
    /// The secret in base32, in groups of four.
    pub secret: String,
    /// The side of the QR code in modules, with its margin.
    pub side: u32,
    /// The path of its dark modules.
    pub path: String,
}

/// `/redactie/aanmelden/code` and `/inspectie/aanmelden/code`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/login_code.html")]
pub struct LoginCodePage {
    /// The frame.
    pub shell: Shell,
    /// Where to go afterwards.
    pub next: String,
    /// What is wrong.
    pub errors: FormErrors,
}

/// `/redactie/wachtwoord-vergeten`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/forgot.html")]
pub struct ForgotPage {
    /// The frame.
    pub shell: Shell,
    /// The address that was filled in.
    pub email: String,
    /// Whether the request was taken.
    pub sent: bool,
    /// What is wrong.
    pub errors: FormErrors,
}

/// `/redactie/uitnodiging/{token}` and `/redactie/wachtwoord/{token}`: a password of one's own.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/new_password.html")]
pub struct NewPasswordPage {
    /// The frame.
    pub shell: Shell,
    /// Where the form goes.
    pub action: String,
    /// The address of the account, where the link is an invitation.
    pub invited: Option<String>,
    /// What is wrong.
    pub errors: FormErrors,
}

impl Sample for AccountPage {
    fn samples(language: Language) -> Vec<Self> {
        let page = Self {
            shell: sample_desk(language, "/redactie/account"),
            must_enrol: true,
            since: None,
            codes_left: 0,
            required: true,
            enrolment: Some(EnrolmentView {
                secret: "ABCD EFGH".to_owned(),
                side: 29,
                path: "M4 4h1v1h-1z".to_owned(),
            }),
            new_codes: vec![],
            sessions: vec![sample_session(true), sample_session(false)],
            errors: FormErrors::whole("Deze code klopt niet."),
        };
        let set_up = Self {
            must_enrol: false,
            since: Some(DateTime::default()),
            codes_left: 9,
            required: false,
            enrolment: None,
            new_codes: vec!["abcde-fghjk".to_owned()],
            errors: FormErrors::none(),
            ..page.clone()
        };
        let bare = Self { since: None, new_codes: vec![], sessions: vec![], ..set_up.clone() };
        let shell = Shell::new(language, "/inspectie/account", true).for_inspector(InspectorSignedIn {
            name: "Inspecteur \"Verzonnen\"".to_owned(),
            csrf_token: "token".to_owned(),
        });
        let inspector = Self { shell, ..set_up.clone() };
        vec![page, set_up, bare, inspector]
    }
}

impl Sample for LoginCodePage {
    fn samples(language: Language) -> Vec<Self> {
        let shell = Shell::new(language, "/redactie", true);
        vec![Self {
            shell,
            next: "/redactie/wachtrij".to_owned(),
            errors: FormErrors::whole("Deze code klopt niet."),
        }]
    }
}

impl Sample for ForgotPage {
    fn samples(language: Language) -> Vec<Self> {
        let shell = Shell::new(language, "/redactie", true);
        let page = Self {
            shell,
            email: "a\"b@example.org".to_owned(),
            sent: false,
            errors: FormErrors::whole("Fout."),
        };
        vec![page.clone(), Self { sent: true, errors: FormErrors::none(), ..page }]
    }
}

impl Sample for NewPasswordPage {
    fn samples(language: Language) -> Vec<Self> {
        let page = Self {
            shell: Shell::new(language, "/redactie", true),
            action: "/redactie/uitnodiging/abc".to_owned(),
            invited: Some("noor@example.org".to_owned()),
            errors: FormErrors::none(),
        };
        vec![page.clone(), Self { invited: None, errors: FormErrors::whole("Fout."), ..page }]
    }
}
