//! `/waardering/{slug}`: write a review.

use crate::forms::{Answer, Choice, FormError, FormErrors, ScaleStep, TextLimits, ThemeField};
use crate::{Language, Sample, Shell, Speak};
use askama::Template;
use domain::Relation;

/// `/waardering/{slug}`: the form, POSTed to the same address. Fields: `submission_key`, `opened`, `relation`,
/// `experienced_in` (`2026-05`), `score_THEME` (see [`Answer`]), `text`, `first_name`, `last_name`,
/// `email`, `accepts_code_of_conduct` (`true`).
#[derive(Clone, Debug, Template)]
#[template(path = "pages/review_form.html")]
pub struct ReviewFormPage {
    /// The frame.
    pub shell: Shell,
    /// What is reviewed.
    pub facility: FacilityRef,
    /// What the form holds.
    pub form: ReviewForm,
    /// What is wrong.
    pub errors: FormErrors,
}

/// A facility by name.
#[derive(Clone, Debug)]
pub struct FacilityRef {
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Its municipality, if known.
    pub municipality: Option<String>,
}

/// What the form of a review holds.
#[derive(Clone, Debug)]
pub struct ReviewForm {
    /// A fresh key per form, sent back with it: a form that is sent twice counts once.
    pub submission_key: String,
    /// A stamp that says when the form was opened, sent back with it.
    pub opened: String,
    /// The relations to choose from.
    pub relation: Vec<Choice>,
    /// The months to choose from, an empty value first. See [`crate::months_back`].
    pub experienced_in: Vec<Choice>,
    /// The questions.
    pub themes: Vec<ThemeField>,
    /// The steps of the scale, from 1 to 5.
    pub scale: Vec<ScaleStep>,
    /// The question that the text answers.
    pub text_question: String,
    /// The text.
    pub text: String,
    /// How long the text may be.
    pub limits: TextLimits,
    /// The submitter's first name.
    pub first_name: String,
    /// The submitter's last name.
    pub last_name: String,
    /// The submitter's e-mail address.
    pub email: String,
    /// Whether the code of conduct is accepted.
    pub accepts_code_of_conduct: bool,
}

impl ReviewForm {
    /// An empty form. `months` as made by [`crate::months_back`].
    pub fn empty(
        language: Language,
        submission_key: String,
        months: &[String],
        themes: Vec<ThemeField>,
        scale: Vec<ScaleStep>,
        text_question: String,
        limits: TextLimits,
    ) -> Self {
        Self {
            submission_key,
            opened: String::new(),
            relation: Self::relations(language, ""),
            experienced_in: Self::months(language, months, ""),
            themes,
            scale,
            text_question,
            text: String::new(),
            limits,
            first_name: String::new(),
            last_name: String::new(),
            email: String::new(),
            accepts_code_of_conduct: false,
        }
    }

    /// The relations a submitter can choose, `current` chosen.
    pub fn relations(language: Language, current: &str) -> Vec<Choice> {
        Relation::OF_SUBMITTERS
            .into_iter()
            .map(|relation| Choice::new(relation.as_str(), language.relation(relation), current))
            .collect()
    }

    /// The months to choose from, `current` chosen.
    pub fn months(language: Language, months: &[String], current: &str) -> Vec<Choice> {
        std::iter::once(Choice::new("", language.t("form-choose-month"), current))
            .chain(months.iter().map(|month| Choice::new(month, language.month(month), current)))
            .collect()
    }
}

impl Sample for ReviewFormPage {
    fn samples(language: Language) -> Vec<Self> {
        let months = ["2026-11".to_owned(), "2026-10".to_owned()];
        let mut form = ReviewForm::empty(
            language,
            "key-1".to_owned(),
            &months,
            sample_questions(),
            sample_scale(),
            "Wat wil je vertellen over jouw ervaring?".to_owned(),
            TextLimits { min: 20, max: 4000 },
        );
        let shell = Shell::new(language, "/waardering/verzonnen-linde", true);
        let fresh =
            Self { shell, facility: sample_facility(), form: form.clone(), errors: FormErrors::none() };
        form.text = "</textarea><script>alert(1)</script>".to_owned();
        form.first_name = "\"><b>".to_owned();
        form.accepts_code_of_conduct = true;
        form.relation = ReviewForm::relations(language, "relative");
        form.experienced_in = ReviewForm::months(language, &months, "2026-10");
        let wrong =
            ["relation", "experienced_in", "score_welcome", "text", "first_name", "last_name", "email"];
        let mut errors = FormErrors::whole("Deze voorziening doet niet mee.");
        errors.0.extend(wrong.iter().chain(&["accepts_code_of_conduct"]).map(|field| FormError {
            field: (*field).to_owned(),
            message: format!("Vul dit in ({field})."),
        }));
        let facility = FacilityRef { municipality: None, ..sample_facility() };
        vec![fresh.clone(), Self { facility, form, errors, ..fresh }]
    }
}

pub(crate) fn sample_facility() -> FacilityRef {
    FacilityRef {
        slug: "verzonnen-linde".to_owned(),
        name: "Woonzorgcentrum De Verzonnen Linde".to_owned(),
        municipality: Some("Brugge".to_owned()),
    }
}

pub(crate) fn sample_questions() -> Vec<ThemeField> {
    [("welcome", Answer::Open), ("respect", Answer::Score(4)), ("care", Answer::NotApplicable)]
        .into_iter()
        .map(|(id, answer)| ThemeField {
            id: id.to_owned(),
            name: format!("Thema {id}"),
            question: "Gaan de medewerkers vriendelijk en respectvol met je om?".to_owned(),
            answer,
        })
        .collect()
}

pub(crate) fn sample_scale() -> Vec<ScaleStep> {
    let labels = ["helemaal niet tevreden", "niet tevreden", "gaat wel", "tevreden", "heel tevreden"];
    (1..).zip(labels).map(|(value, label)| ScaleStep { value, label: label.to_owned() }).collect()
}
