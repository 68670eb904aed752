//! Words of replies.

use crate::{Language, Shell, Speak};
use domain::{Improvement, MemberFunction};

impl Shell {
    /// As what somebody replied.
    pub(crate) fn member_function(&self, function: &MemberFunction) -> String {
        self.language.member_function(*function)
    }

    /// What a reply says of doing something about it; nothing where it says nothing.
    pub(crate) fn improvement(&self, improvement: &Improvement) -> Option<String> {
        match improvement {
            Improvement::None => None,
            Improvement::Planned => Some(self.t("reply-improvement-planned")),
            Improvement::Made => Some(self.t("reply-improvement-made")),
        }
    }
}

impl Language {
    /// As what somebody replies, as readers see it.
    pub fn member_function(self, function: MemberFunction) -> String {
        self.t(match function {
            MemberFunction::Management => "reply-function-management",
            MemberFunction::Supervisor => "reply-function-supervisor",
            MemberFunction::Quality => "reply-function-quality",
            MemberFunction::Ombuds => "reply-function-ombuds",
            MemberFunction::Staff => "reply-function-staff",
        })
    }
}
