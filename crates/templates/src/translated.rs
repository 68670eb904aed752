//! What the settings say in Dutch, in the words of another language: the questionnaire and the code of conduct.

use crate::Language;
use domain::{CodeOfConduct, Questionnaire};
use std::borrow::Cow;

impl Language {
    /// The questionnaire in this language. As it is where the language has words for another version only, so
    /// that nobody answers a question that is no longer asked.
    pub fn questionnaire(self, asked: &Questionnaire) -> Cow<'_, Questionnaire> {
        if self.own("questionnaire-version").as_ref() != Some(&asked.version) {
            return Cow::Borrowed(asked);
        }
        let mut told = asked.clone();
        let say = |key: &str, words: &mut String| {
            if let Some(own) = self.own(key) {
                *words = own;
            }
        };
        say("questionnaire-story", &mut told.text.question);
        for (label, step) in told.scale.labels.iter_mut().zip(asked.scale.min..) {
            say(&format!("questionnaire-score-{step}"), label);
        }
        for theme in &mut told.themes {
            say(&format!("theme-{}", theme.id), &mut theme.name);
            for (sector, question) in &mut theme.question {
                let sector = sector.as_str().replace('_', "-");
                say(&format!("question-{}-{sector}", theme.id), question);
            }
        }
        Cow::Owned(told)
    }

    /// The code of conduct with the translations that it holds itself.
    pub fn code_of_conduct(self, code: &CodeOfConduct) -> Cow<'_, CodeOfConduct> {
        if self == Self::NL {
            return Cow::Borrowed(code);
        }
        let mut told = code.clone();
        for article in &mut told.articles {
            let (title, text) = (article.title_in(self.code()), article.text_in(self.code()));
            (article.title, article.text) = (title.to_owned(), text.to_owned());
        }
        Cow::Owned(told)
    }

    /// The name of a province or of Brussels, by its Dutch name.
    pub fn province(self, name: &str) -> String {
        let key = format!("province-{}", name.to_lowercase().replace(' ', "-"));
        self.own(&key).unwrap_or_else(|| name.to_owned())
    }

    /// What a contact of the settings is for, by its id; `about` is what the settings say, in Dutch.
    pub fn about_contact(self, id: &str, about: &str) -> String {
        self.own(&format!("contact-about-{}", id.replace('_', "-"))).unwrap_or_else(|| about.to_owned())
    }

    /// The words of a key in this very language; none where Dutch would stand in, and for Dutch itself.
    fn own(self, key: &str) -> Option<String> {
        if self == Self::NL { None } else { self.own_words(key, &[]) }
    }
}
