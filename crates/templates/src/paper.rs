//! The form of a review on paper: a PDF that prints on A4, in large letters, and can be read aloud (PDF/UA-1).

mod compose;
mod face;
mod grid;
mod letters;
mod paint;
mod poster;
mod proof_letter;
mod quarter;
mod quarter_sample;
mod quarter_told;
mod sheet;
mod slips;
mod tree;

pub use poster::Poster;
pub use proof_letter::ProofLetter;
pub use quarter::{QuarterPaper, QuarterWords};
pub use slips::CodeSlips;

use crate::{Language, Sample, Speak};

/// What the form of one facility says. Its questions are those of the form on the screen, in the same order.
#[derive(Clone, Debug)]
pub struct PaperForm {
    /// In what language.
    pub language: Language,
    /// The facility's name.
    pub facility: String,
    /// Its kind and where it is.
    pub about: String,
    /// The code that names the facility and the questions, as it is printed: `K7PM-3WQX`.
    pub code: String,
    /// Where the code is typed in, as people read it: without `https://`.
    pub entry: String,
    /// The address in the square code.
    pub link: String,
    /// The relations to choose from.
    pub relations: Vec<String>,
    /// Name and question of every theme.
    pub themes: Vec<(String, String)>,
    /// The words of the five answers, lowest first.
    pub labels: Vec<String>,
    /// The question that the story answers.
    pub text_question: String,
    /// Who may have helped, to choose from.
    pub helpers: Vec<String>,
    /// Where it can be sent by post, line by line; empty where it cannot.
    pub post: Vec<String>,
}

/// The form could not be drawn: a fault of ours.
#[derive(Debug, thiserror::Error)]
#[error("the paper form could not be drawn: {0}")]
pub struct PaperError(pub(crate) String);

impl PaperForm {
    /// The PDF. The same form gives the same bytes.
    ///
    /// # Errors
    /// [`PaperError`] where it would not be what PDF/UA-1 asks, which no form here leads to.
    pub fn pdf(&self) -> Result<Vec<u8>, PaperError> {
        let letters = letters::Letters::shipped()?;
        let sheet = compose::composed(self, &letters);
        let about = paint::About {
            language: self.language,
            title: self.language.with("paper-title", "name", &self.facility),
            code: Some(self.code.clone()),
            scale: 1.0,
        };
        paint::painted(&about, &sheet, &letters)
    }
}

impl Sample for PaperForm {
    fn samples(language: Language) -> Vec<Self> {
        let words = |all: &[&str]| all.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let question = "Gaan de medewerkers vriendelijk en respectvol om met jou en met je familie?";
        let full = Self {
            language,
            facility: "Woonzorgcentrum De Verzonnen Linde".to_owned(),
            about: "Woonzorgcentrum · Dreef 1, 8000 Brugge".to_owned(),
            code: "K7PM-3WQX".to_owned(),
            entry: "waardering.example/papier".to_owned(),
            link: "https://waardering.example/papier/K7PM3WQX".to_owned(),
            relations: words(&["Bewoner", "Ouder", "Familielid", "Dat zeg ik liever niet"]),
            themes: (1..=8).map(|n| (format!("Thema {n}"), question.to_owned())).collect(),
            labels: words(&[
                "helemaal niet tevreden",
                "niet tevreden",
                "gaat wel",
                "tevreden",
                "heel tevreden",
            ]),
            text_question: "Wat wil je vertellen over jouw ervaring?".to_owned(),
            helpers: words(&["iemand van de familie", "een vrijwilliger"]),
            post: words(&["Waarderingsplatform", "Voorbeeldstraat 1", "1000 Brussel"]),
        };
        let odd = Self {
            facility: "Één heel-lange-naam-zonder-spaties-".repeat(6) + " \u{1f600} ŵ 中",
            about: String::new(),
            post: Vec::new(),
            ..full.clone()
        };
        vec![full, odd]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sample_is_a_tagged_document_in_its_language() {
        for language in Language::ALL {
            for form in PaperForm::samples(language) {
                let pdf = form.pdf().unwrap();
                assert!(pdf.starts_with(b"%PDF-1.7"));
                let has = |text: &str| pdf.windows(text.len()).any(|part| part == text.as_bytes());
                assert!(
                    has("/StructTreeRoot") && has("/MarkInfo") && has("/Outlines"),
                    "tagged, with an outline"
                );
                assert!(
                    has(&format!("/Lang({})", language.code()))
                        || has(&format!("/Lang ({})", language.code()))
                );
                assert!(has("pdfuaid:part"), "says that it is PDF/UA");
                assert_eq!(pdf, form.pdf().unwrap(), "the same each time");
                assert!(pdf.len() < 200_000, "{} bytes", pdf.len());
            }
        }
    }
}
