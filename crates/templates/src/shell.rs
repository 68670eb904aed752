//! What every page shares: language, place, banner, who is signed in.

use crate::{Language, Speak, asset};
use domain::Action;

/// What the frame around a page needs.
#[derive(Clone, Debug)]
pub struct Shell {
    /// The language of the page.
    pub language: Language,
    /// The path of this page, such as `/redactie/wachtrij`: marks where the reader is in the menu.
    pub path: String,
    /// Where this very page is, without its language and with its query: the same page in other languages is
    /// there too. None for the answer to a form, and on pages that exist in Dutch only.
    pub here: Option<String>,
    /// The address of the platform without a final slash, for addresses that must be whole.
    pub base: String,
    /// Whether this is a demo; then every page says that its reviews are invented.
    pub demo: bool,
    /// The editor who is signed in, if one is.
    pub editor: Option<SignedIn>,
    /// The inspector who is signed in, if one is.
    pub inspector: Option<InspectorSignedIn>,
    /// The member of a provider who is signed in, if one is.
    pub member: Option<MemberSignedIn>,
    /// The pilot manager who is signed in, if one is.
    pub pilot: Option<PilotSignedIn>,
    /// A message about what was just done.
    pub flash: Option<Flash>,
    /// A decision that can still be undone.
    pub undo: Option<Undo>,
}

/// A decision that can still be undone; stands on top of the next page. Its form, with `csrf_token` and
/// `verlaat`, goes to `POST /redactie/zaak/{case}/ongedaan`.
#[derive(Clone, Debug)]
pub struct Undo {
    /// The case that was decided.
    pub case_id: String,
    /// What was decided, in a sentence.
    pub text: String,
    /// How many seconds are left.
    pub seconds: i64,
    /// The case that the editor was given next, if one was: it is given back.
    pub leaves: String,
}

impl Undo {
    /// What was decided in a case, with the seconds that are left to undo it and the case that came next.
    pub fn of(language: Language, action: Action, case_id: String, seconds: i64, leaves: String) -> Self {
        let text = language.t(match action {
            Action::Publish => "undo-publish",
            Action::Return => "undo-return",
            Action::Reject => "undo-reject",
            Action::Escalate => "undo-escalate",
            Action::Keep => "undo-keep",
            Action::TakeDown => "undo-take-down",
        });
        Self { case_id, text, seconds, leaves }
    }
}

/// An editor who is signed in.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// The editor's name, shown to the editor only.
    pub name: String,
    /// Whether it is a senior editor.
    pub senior: bool,
    /// The token that goes, as the field `csrf_token`, with every form of the desk.
    pub csrf_token: String,
}

/// A pilot manager who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PilotSignedIn {
    /// The manager's name, shown to the manager only.
    pub name: String,
    /// The token that goes, as the field `csrf_token`, with every form of the pilots.
    pub csrf_token: String,
}

/// An inspector who is signed in.
#[derive(Clone, Debug)]
pub struct InspectorSignedIn {
    /// The inspector's name, shown to the inspector only.
    pub name: String,
    /// The token that goes, as the field `csrf_token`, with every form of the inspectorate.
    pub csrf_token: String,
}

/// A member of a provider who is signed in.
#[derive(Clone, Debug)]
pub struct MemberSignedIn {
    /// The member's name, shown to the member only.
    pub name: String,
    /// The token that goes, as the field `csrf_token`, with every form of providers.
    pub csrf_token: String,
}

/// A page in one of the languages.
#[derive(Clone, Debug)]
pub struct InLanguage {
    /// The language.
    pub language: Language,
    /// Where the page is in it.
    pub href: String,
    /// Whether the reader is there now.
    pub current: bool,
}

/// A message about what was just done, shown once on top of the next page.
#[derive(Clone, Debug)]
pub struct Flash {
    /// What kind of message.
    pub kind: FlashKind,
    /// A sentence in the reader's language.
    pub text: String,
}

/// The kinds of message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlashKind {
    /// It worked.
    Done,
    /// It did not work, or something needs attention.
    Warning,
}

impl Shell {
    /// The frame of a public page at `path`.
    pub fn new(language: Language, path: impl Into<String>, demo: bool) -> Self {
        Self {
            language,
            path: path.into(),
            here: None,
            base: String::new(),
            demo,
            editor: None,
            inspector: None,
            member: None,
            pilot: None,
            flash: None,
            undo: None,
        }
    }

    /// The same frame on a page that is at `here` in every language, on the platform at `base`.
    #[must_use]
    pub fn at_address(mut self, base: &str, here: Option<String>) -> Self {
        base.clone_into(&mut self.base);
        self.here = here;
        self
    }

    /// The same frame for an editor.
    #[must_use]
    pub fn signed_in(mut self, editor: SignedIn) -> Self {
        self.editor = Some(editor);
        self
    }

    /// The same frame for a pilot manager.
    #[must_use]
    pub fn for_pilot_manager(mut self, manager: PilotSignedIn) -> Self {
        self.pilot = Some(manager);
        self
    }

    /// The same frame for an inspector.
    #[must_use]
    pub fn for_inspector(mut self, inspector: InspectorSignedIn) -> Self {
        self.inspector = Some(inspector);
        self
    }

    /// The same frame for a member of a provider.
    #[must_use]
    pub fn for_member(mut self, member: MemberSignedIn) -> Self {
        self.member = Some(member);
        self
    }

    /// The same frame with a message on top.
    #[must_use]
    pub fn with_flash(mut self, kind: FlashKind, text: impl Into<String>) -> Self {
        self.flash = Some(Flash { kind, text: text.into() });
        self
    }

    /// The same frame with a decision that can be undone, if there is one.
    #[must_use]
    pub fn with_undo(mut self, undo: Option<Undo>) -> Self {
        self.undo = undo;
        self
    }

    /// Whether the path is `prefix` or lies under it.
    pub(crate) fn at(&self, prefix: &str) -> bool {
        self.path == prefix || self.path.strip_prefix(prefix).is_some_and(|rest| rest.starts_with('/'))
    }

    /// Where whoever this page is for signs in: `/inspectie`, `/aanbieder`, `/piloot` or `/redactie`. The pages of the
    /// own account lie under it.
    pub(crate) fn door(&self) -> &'static str {
        let doors = ["/inspectie", "/aanbieder", "/piloot"];
        doors.into_iter().find(|door| self.at(door)).unwrap_or("/redactie")
    }

    /// The page of the own account.
    pub(crate) fn account(&self) -> String {
        format!("{}/account", self.door())
    }

    /// A path of ours where it is in the language of this page. What is no path of a public page stays.
    pub(crate) fn to(&self, path: impl AsRef<str>) -> String {
        self.language.to(path.as_ref())
    }

    /// This page in every language, in the order in which they are offered; empty where it has one address.
    pub(crate) fn languages(&self) -> Vec<InLanguage> {
        let Some(here) = &self.here else { return Vec::new() };
        let each = Language::ALL.into_iter().map(|language| InLanguage {
            language,
            href: language.to(here),
            current: language == self.language,
        });
        each.collect()
    }

    /// This page in every language, for search engines; empty for a page that is a form, a link from a mail or
    /// another version of a page.
    pub(crate) fn alternates(&self) -> Vec<InLanguage> {
        if self.is_main_address() { self.languages() } else { Vec::new() }
    }

    /// The whole address of this page, where it is its main one and nothing is asked of it.
    pub(crate) fn canonical(&self) -> Option<String> {
        let here = self.here.as_ref().filter(|here| **here == self.path)?;
        Some(format!("{}{}", self.base, self.language.to(here)))
    }

    fn is_main_address(&self) -> bool {
        let here = self.here.as_deref().and_then(|here| here.split('?').next());
        here == Some(self.path.as_str())
    }

    /// The address of an embedded file with its hash, so that a changed file is fetched anew.
    pub(crate) fn asset(&self, name: &str) -> String {
        asset(name).map_or_else(|| format!("/assets/{name}"), crate::Asset::href)
    }

    /// The token for a form behind a session; empty when nobody is signed in.
    pub(crate) fn csrf(&self) -> &str {
        let inspector = self.inspector.as_ref().map(|inspector| inspector.csrf_token.as_str());
        let member = self.member.as_ref().map(|member| member.csrf_token.as_str());
        let pilot = self.pilot.as_ref().map(|manager| manager.csrf_token.as_str());
        let editor = self.editor.as_ref().map(|editor| editor.csrf_token.as_str());
        editor.or(inspector).or(member).or(pilot).unwrap_or_default()
    }
}

impl Speak for Shell {
    fn language(&self) -> Language {
        self.language
    }
}
