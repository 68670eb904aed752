//! `/waardering/{slug}`: write a review.

use super::form_steps::{
    CheckRow, FormStep, HelpFinding, HelpHint, ScriptWords, WritingHelp, text_languages,
};
use crate::forms::{Answer, Choice, FormError, FormErrors, ScaleStep, TextLimits, ThemeField};
use crate::{Language, Sample, Shell, Speak};
use askama::Template;
use domain::{Period, Relation};

/// `/waardering/{slug}`: one step of the form, or all of it on one page, POSTed to the same address. Fields:
/// `submission_key`, `opened`, `relation`, `experienced_in` (`2026-05`, `2026-Q2`, `2026`), `score_THEME` (see
/// [`Answer`]), `text`, `language`, `first_name`, `last_name`, `email`, `accepts_code_of_conduct` (`true`), `easy`
/// (`true`), `helper`, `op_papier` (`true`), `adres_helper` (`true`), `relationship_code`, `uitnodiging`. Of the steps: `op_stap`, the one that is shown, and one of `stap` (where to go: a number, `nakijken` or
/// `verstuur`), `maskeer` (`start-end`) and `grover` (`relation/period`). Without these it is sent.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/review_form.html")]
pub struct ReviewFormPage {
    /// The frame.
    pub shell: Shell,
    /// What is reviewed.
    pub facility: FacilityRef,
    /// The kind of facility and where it is, in words.
    pub about: String,
    /// The id of the facility, for the script that looks at the text.
    pub facility_id: String,
    /// What the form holds.
    pub form: ReviewForm,
    /// The step that is shown; none for all of it on one page.
    pub step: Option<FormStep>,
    /// The fields of the other steps with what was filled in.
    pub travelling: Vec<(String, String)>,
    /// All that was filled in, on the last step.
    pub check: Vec<CheckRow>,
    /// What can be said about the text, where it was looked at.
    pub help: Option<WritingHelp>,
    /// What was just changed in the text.
    pub changed: Option<String>,
    /// Whether this form was just opened: then an earlier one on this device can be gone on with.
    pub fresh: bool,
    /// For how many days a browser keeps what was filled in.
    pub draft_days: u32,
    /// What is wrong.
    pub errors: FormErrors,
}

impl ReviewFormPage {
    pub(crate) fn heading(&self) -> String {
        self.step.map_or_else(|| self.shell.t("write-review"), |step| step.title(&self.shell))
    }

    pub(crate) fn is_first(&self) -> bool {
        self.step == Some(FormStep::Facility)
    }

    pub(crate) fn is_last(&self) -> bool {
        self.step == Some(FormStep::Check)
    }

    /// How far a step is: `now`, `done` or nothing, for the bar.
    pub(crate) fn class_of(&self, step: &FormStep) -> &'static str {
        match self.step {
            Some(now) if now == *step => "now",
            Some(now) if *step < now => "done",
            _ => "",
        }
    }

    /// Whether this part of the form is on the page.
    pub(crate) fn shows(&self, number: usize) -> bool {
        self.step.is_none_or(|step| step.number() == number)
    }

    pub(crate) fn script_words(&self) -> Vec<(&'static str, String)> {
        ScriptWords::new(&self.shell, self.draft_days).0
    }

    pub(crate) fn all_steps(&self) -> [FormStep; 6] {
        FormStep::ALL
    }

    pub(crate) fn progress(&self, step: &FormStep) -> String {
        self.shell.with2("step-of", "number", step.number(), "all", FormStep::ALL.len())
    }
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
    /// The languages of the text.
    pub languages: Vec<Choice>,
    /// Whether short sentences and pictures are asked for.
    pub easy: bool,
    /// How long the text may be.
    pub limits: TextLimits,
    /// The submitter's first name.
    pub first_name: String,
    /// The submitter's last name.
    pub last_name: String,
    /// The submitter's e-mail address.
    pub email: String,
    /// `helper`: who fills it in for somebody else, nobody first.
    pub helpers: Vec<Choice>,
    /// `op_papier`: whether it is typed over from paper.
    pub from_paper: bool,
    /// `adres_helper`: whether the address is the helper's.
    pub helper_address: bool,
    /// `relationship_code`: the code of the facility, as it was typed.
    pub relationship_code: String,
    /// `uitnodiging`: the code of the poster or letter that led here; empty where none did.
    pub invitation: String,
    /// Whether the code of conduct is accepted.
    pub accepts_code_of_conduct: bool,
}

impl ReviewForm {
    /// Whether somebody fills it in for somebody else.
    pub(crate) fn helped(&self) -> bool {
        self.from_paper || self.helpers.iter().any(|one| one.selected && !one.value.is_empty())
    }

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
            languages: text_languages(language, language.code()),
            easy: false,
            limits,
            first_name: String::new(),
            last_name: String::new(),
            email: String::new(),
            helpers: crate::helpers::helpers(language, ""),
            from_paper: false,
            helper_address: false,
            relationship_code: String::new(),
            invitation: String::new(),
            accepts_code_of_conduct: false,
        }
    }

    /// The relations a submitter can choose, `current` chosen.
    pub fn relations(language: Language, current: &str) -> Vec<Choice> {
        Relation::OF_SUBMITTERS
            .into_iter()
            .map(|relation| {
                let label = match relation {
                    Relation::Involved => language.t("form-relation-unsaid"),
                    known => language.relation(known),
                };
                Choice::new(relation.as_str(), label, current)
            })
            .collect()
    }

    /// The months to choose from, and their years for whoever does not want to say the month, `current` chosen:
    /// also where it is a quarter.
    pub fn months(language: Language, months: &[String], current: &str) -> Vec<Choice> {
        let mut choices = vec![Choice::new("", language.t("form-choose-month"), current)];
        choices.extend(months.iter().map(|month| Choice::new(month, language.month(month), current)));
        let mut years: Vec<&str> = months.iter().filter_map(|month| month.split('-').next()).collect();
        years.dedup();
        choices.extend(
            years
                .into_iter()
                .map(|year| Choice::new(year, language.with("form-whole-year", "year", year), current)),
        );
        if current.contains('Q') && current.parse::<Period>().is_ok() {
            choices.push(Choice::new(current, language.month(current), current));
        }
        choices
    }
}

impl Sample for ReviewFormPage {
    fn samples(language: Language) -> Vec<Self> {
        let whole = sample(language);
        let mut wrong = whole.clone();
        wrong.facility.municipality = None;
        wrong.form.text = "</textarea><script>alert(1)</script>".to_owned();
        wrong.form.relationship_code = "\"><b>".to_owned();
        wrong.form.first_name = "\"><b>".to_owned();
        wrong.form.accepts_code_of_conduct = true;
        wrong.form.relation = ReviewForm::relations(language, "relative");
        wrong.form.helpers = crate::helpers::helpers(language, "staff");
        let fields = [
            "relation",
            "experienced_in",
            "score_welcome",
            "text",
            "language",
            "first_name",
            "last_name",
            "email",
            "helper",
            "relationship_code",
        ];
        wrong.errors = FormErrors::whole("Deze voorziening doet niet mee.");
        wrong.errors.0.extend(fields.iter().chain(&["accepts_code_of_conduct"]).map(|field| FormError {
            field: (*field).to_owned(),
            message: format!("Vul dit in ({field})."),
        }));
        let mut all = vec![whole.clone(), wrong.clone()];
        for step in FormStep::ALL {
            for (errors, easy) in [(FormErrors::none(), false), (wrong.errors.clone(), true)] {
                let mut page = whole.clone();
                page.errors.0 = errors.0.into_iter().filter(|error| step.asks(&error.field)).collect();
                page.form.easy = easy;
                page.step = Some(step);
                page.fresh = step == FormStep::Facility;
                page.help = matches!(step, FormStep::Story | FormStep::Check).then(|| sample_help(easy));
                all.push(page);
            }
        }
        all
    }
}

fn sample(language: Language) -> ReviewFormPage {
    let months = ["2026-11".to_owned(), "2026-10".to_owned()];
    let form = ReviewForm::empty(
        language,
        "key-1".to_owned(),
        &months,
        sample_questions(),
        sample_scale(),
        "Wat wil je vertellen over jouw ervaring?".to_owned(),
        TextLimits { min: 20, max: 4000 },
    );
    let row =
        |name: &str, value: &str, step| CheckRow { name: name.to_owned(), value: value.to_owned(), step };
    ReviewFormPage {
        shell: Shell::new(language, "/waardering/verzonnen-linde", true),
        facility: sample_facility(),
        about: "Woonzorgcentrum · Dreef 1, 8000 Brugge".to_owned(),
        facility_id: "01931c7e-5a00-7000-8000-000000000001".to_owned(),
        form,
        step: None,
        travelling: vec![("text".to_owned(), "\"><b>Mia</b>".to_owned())],
        check: vec![
            row("Band", "Bewoner", FormStep::Experience),
            row("Verhaal", "Het is <b>fijn</b> hier.", FormStep::Story),
        ],
        help: None,
        changed: Some("We zetten [naam] in de plaats.".to_owned()),
        fresh: true,
        draft_days: 7,
        errors: FormErrors::none(),
    }
}

pub(crate) fn sample_help(empty: bool) -> WritingHelp {
    if empty {
        return WritingHelp::default();
    }
    let finding = |mask: Option<&str>| HelpFinding {
        place: "0-4".to_owned(),
        words: "<b>Mia".to_owned(),
        sentence: "Hier staat misschien een naam.".to_owned(),
        mask: mask.map(str::to_owned),
    };
    WritingHelp {
        findings: vec![finding(Some("[naam]")), finding(None)],
        tips: vec!["Begin elke zin met een hoofdletter.".to_owned()],
        hint: Some(HelpHint {
            sentence: "De voorziening kan misschien raden wie je bent.".to_owned(),
            choices: vec![Choice::new("parent/2026", "Zeg alleen: 2026", "")],
        }),
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
