//! What a writer is told about a text before it is sent. Nothing of it is stored or logged, and nothing in it keeps
//! anybody from sending the text as it is: an editor reads it either way.

use crate::draft::check_period;
use crate::{ReviewDraft, Rules, Submissions, opening};
use domain::error::FieldError;
use domain::ids::FacilityId;
use domain::text::graphemes;
use domain::{Facility, Period, Relation, RuleError, Scores, crowd};
use screening::Report;
use templates::{Language, advice};

/// A text that somebody is writing. Fields that are not filled in yet are absent.
#[derive(Clone, Debug)]
pub struct PreviewRequest {
    /// The text as it stands; may be empty.
    pub text: String,
    /// What it is about.
    pub facility: FacilityId,
    /// In what relation the writer stands to it.
    pub relation: Option<Relation>,
    /// When the experience was; see [`crate::ReviewDraft::experienced_in`].
    pub experienced_in: Option<String>,
    /// In what language the advice is given.
    pub language: Language,
}

/// What can be said about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// What an editor would object to, in order of place.
    pub objections: Vec<Objection>,
    /// What would make it easier to read.
    pub tips: Vec<Tip>,
    /// The language it is written in, ISO 639-1; `und` when that is not clear.
    pub language: String,
    /// Where few people could have written it.
    pub hint: Option<Hint>,
}

/// A place that an editor would object to. Offsets count Unicode scalar values of the text as given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    /// First scalar value.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// A category of personal data or a flag of the code of conduct, as `corpus/FORMAT.md` defines them.
    pub category: &'static str,
    /// What can stand in its place; personal data only.
    pub replacement: Option<&'static str>,
    /// What the writer is asked, in plain words. It never repeats the text.
    pub sentence: String,
}

/// Something about the text as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tip {
    /// Stable code, such as `capitals`.
    pub code: &'static str,
    /// A sentence for the writer.
    pub sentence: String,
}

/// Few people could have written this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// About how many people could have.
    pub people: u32,
    /// From how many on nothing is said.
    pub least: u32,
    /// A sentence for the writer.
    pub sentence: String,
    /// What can be said less precisely, the most precise first.
    pub choices: Vec<HintChoice>,
}

/// Something less precise to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HintChoice {
    /// The relation to give.
    pub relation: Relation,
    /// The period to give.
    pub experienced_in: String,
    /// About how many people could have written it then.
    pub people: u32,
    /// What the choice does, in words.
    pub label: String,
}

impl Submissions {
    /// What screening would object to in a text, how it reads, and whether few people could have written it. Stores
    /// nothing.
    ///
    /// Errors: `invalid_fields` (422) with `/facility_id`, `/text` (longer than a review may be), `/relation` or
    /// `/experienced_in`.
    pub async fn preview(&self, request: &PreviewRequest) -> Result<Preview, RuleError> {
        let mut errors = Vec::new();
        if graphemes(&request.text) > self.rules.text_max {
            errors.push(FieldError::new("/text", "too_long", too_long(&self.rules)));
        }
        if request.relation.is_some_and(|relation| !Relation::OF_SUBMITTERS.contains(&relation)) {
            let detail = "Kies in welke band je met de voorziening staat.";
            errors.push(FieldError::new("/relation", "unknown_relation", detail));
        }
        let given = request.experienced_in.as_deref();
        let period = given.and_then(|text| check_period(text, &self.rules, self.clock.now(), &mut errors));
        if !errors.is_empty() {
            return Err(RuleError::invalid(errors));
        }
        let found = self.store.view().facilities().find(request.facility).await?;
        let facility = found.ok_or_else(crate::submit::unknown_facility)?;
        let screener = &self.rules.screener;
        let relation = request.relation.unwrap_or(Relation::Involved);
        // The scores are another step of the form, and the language is what the text shows.
        let report =
            opening::screened(screener, &request.text, &Scores::default(), relation, None, &facility);
        Ok(Preview {
            objections: objections(&report, request.language),
            tips: tips(&report, &request.text, &self.rules, request.language),
            hint: self.hint(&facility, request.relation, period, request.language),
            language: report.language,
        })
    }

    /// What is wrong with a review that is being filled in; empty when it could be sent. Stores nothing.
    pub fn objections_to(&self, draft: &ReviewDraft) -> Vec<FieldError> {
        draft.check(&self.rules, self.clock.now()).err().unwrap_or_default()
    }

    fn hint(
        &self,
        facility: &Facility,
        relation: Option<Relation>,
        period: Option<Period>,
        language: Language,
    ) -> Option<Hint> {
        let (relation, period) = (relation?, period?);
        let least = self.rules.small_group;
        let people = crowd::people(facility, relation, period)?;
        let choices = crowd::coarser(facility, relation, period, least)?;
        let choices = choices.into_iter().map(|choice| HintChoice {
            relation: choice.relation,
            experienced_in: choice.period.to_string(),
            people: choice.people,
            label: advice::coarser(
                language,
                (choice.period != period).then(|| choice.period.to_string()).as_deref(),
                choice.relation != relation,
            ),
        });
        let choices: Vec<HintChoice> = choices.collect();
        let sentence = advice::few_people(language, people, !choices.is_empty());
        Some(Hint { people, least, sentence, choices })
    }
}

fn objections(report: &Report, language: Language) -> Vec<Objection> {
    let personal = report.privacy.iter().map(|found| Objection {
        start: found.start,
        end: found.end,
        category: found.category.as_str(),
        replacement: Some(found.category.mask()),
        sentence: advice::privacy(language, found.category),
    });
    let flagged = report.flags.iter().flat_map(|flag| {
        flag.spans.iter().map(|(start, end)| Objection {
            start: *start,
            end: *end,
            category: flag.flag.as_str(),
            replacement: None,
            sentence: advice::flag(language, flag.flag),
        })
    });
    let mut all: Vec<Objection> = personal.chain(flagged).collect();
    all.sort_by_key(|one| (one.start, one.end));
    all
}

fn tips(report: &Report, text: &str, rules: &Rules, language: Language) -> Vec<Tip> {
    let length = graphemes(text.trim());
    if length == 0 {
        return Vec::new();
    }
    let mut tips = Vec::new();
    if length < rules.text_min {
        tips.push(Tip { code: "too_short", sentence: advice::too_short(language, rules.text_min, length) });
    }
    if !crate::draft::LANGUAGES.contains(&report.language.as_str()) && report.language != "und" {
        tips.push(Tip { code: "language", sentence: advice::unknown_language(language) });
    }
    let unplaced = report.flags.iter().filter(|flag| flag.spans.is_empty());
    tips.extend(
        unplaced.map(|flag| Tip { code: flag.flag.as_str(), sentence: advice::flag(language, flag.flag) }),
    );
    // A text that is being written is short for a while: that is said once, above.
    let reasons = report.readability_reasons.iter().filter(|_| length >= rules.text_min);
    tips.extend(reasons.map(|reason| Tip { code: reason.code.as_str(), sentence: reason.sentence.clone() }));
    tips
}

fn too_long(rules: &Rules) -> String {
    format!("Maak je tekst korter: hoogstens {} tekens.", rules.text_max)
}
