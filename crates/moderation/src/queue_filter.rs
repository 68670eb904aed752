//! Which cases of the queue an editor wants to see, as it stands in an address, a saved view and a call.

use crate::findings::pointing_to;
use crate::{Desk, Editor};
use chrono::{NaiveDate, TimeDelta};
use domain::ids::FacilityId;
use domain::words::folded_words;
use domain::{CaseReason, CaseState, FieldError, Lane, RuleError, Sector, belgium};
use screening::Flag;
use serde::{Deserialize, Serialize};
use storage::{CaseFilter, CaseOrder, Narrow, flag_tag};

/// Most words that are looked for in texts at once.
const MOST_WORDS: usize = 5;
/// Longest text that is looked for, in Unicode scalar values.
const LONGEST: usize = 200;

/// Which cases. Nothing asked: all that are open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct QueueFilter {
    /// In this state; open where nothing is asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<CaseState>,
    /// Of this sector.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sector: Option<Sector>,
    /// In this lane.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lane: Option<Lane>,
    /// On the desk for this reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<CaseReason>,
    /// With this flag of screening.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flag: Option<String>,
    /// With findings that point to this article of the code of conduct.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// About this facility.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub facility_id: Option<FacilityId>,
    /// With words that begin so in the text: all of them, accents and capitals aside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Opened on this day in Belgium or later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opened_from: Option<NaiveDate>,
    /// Opened on this day in Belgium or earlier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opened_until: Option<NaiveDate>,
    /// Opened so many days ago or longer, 0 to 3650.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub older_than_days: Option<u16>,
    /// Only what is late.
    #[serde(skip_serializing_if = "is_false")]
    pub late: bool,
    /// Only what the editor holds.
    #[serde(skip_serializing_if = "is_false")]
    pub mine: bool,
    /// Only what a colleague handed over to the editor.
    #[serde(skip_serializing_if = "is_false")]
    pub handed_to_me: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_false(value: &bool) -> bool {
    !value
}

impl Desk {
    /// The rows that a filter asks for, within the sectors of the editor; nothing where the filter is about
    /// another sector.
    pub(crate) fn wanted(
        &self,
        editor: &Editor,
        filter: &QueueFilter,
    ) -> Result<Option<CaseFilter>, RuleError> {
        let narrow = self.narrow(editor, filter)?;
        let sectors = match filter.sector {
            Some(sector) if editor.may_read(sector) => vec![sector],
            Some(_) => return Ok(None),
            None => editor.sectors().to_vec(),
        };
        let states = vec![filter.state.unwrap_or(CaseState::Open)];
        Ok(Some(CaseFilter { states, sectors, narrow, order: CaseOrder::Lane, limit: 1, cursor: None }))
    }

    fn narrow(&self, editor: &Editor, filter: &QueueFilter) -> Result<Narrow, RuleError> {
        let now = self.clock.now();
        let mut wrong = Vec::new();
        let mut tags = Vec::new();
        if let Some(flag) = &filter.flag {
            let known = Flag::ALL.iter().any(|own| own.as_str() == flag);
            tags.push(if known { vec![flag_tag(flag)] } else { Vec::new() });
            wrong.extend((!known).then(|| field("/flag", "unknown_flag", "Dit probleem kennen we niet.")));
        }
        if let Some(code) = &filter.article {
            let pointing = self.rules.code.article(code).map(pointing_to);
            if pointing.is_none() {
                wrong.push(field("/article", "unknown_article", "Dit artikel kennen we niet."));
            }
            tags.push(pointing.unwrap_or_default());
        }
        let words = filter.text.as_deref().map(words_of).transpose();
        let words = words.unwrap_or_else(|bad| {
            wrong.push(bad);
            None
        });
        if filter.reason == Some(CaseReason::SecondReading) {
            wrong.push(field("/reason", "unknown_reason", "Deze reden kennen we niet."));
        }
        if filter.older_than_days.is_some_and(|days| days > 3650) {
            wrong.push(field("/older_than_days", "out_of_range", "Kies 0 tot 3650 dagen."));
        }
        if !wrong.is_empty() {
            return Err(RuleError::invalid(wrong));
        }
        let until = filter.opened_until.and_then(|day| day.succ_opt()).map(belgium::midnight);
        let older = filter.older_than_days.map(|days| now - TimeDelta::days(i64::from(days)));
        Ok(Narrow {
            lane: filter.lane,
            reasons: filter.reason.map_or_else(Vec::new, heard_as),
            tags,
            facility: filter.facility_id,
            words: words.unwrap_or_default(),
            opened_from: filter.opened_from.map(belgium::midnight),
            opened_before: [until, older].into_iter().flatten().min(),
            late_at: filter.late.then_some(now),
            held_by: filter.mine.then_some((editor.id(), now)),
            handed_to: filter.handed_to_me.then_some(editor.id()),
            free_for: None,
        })
    }
}

/// Every reason that an editor hears as this one.
fn heard_as(reason: CaseReason) -> Vec<CaseReason> {
    CaseReason::ALL.into_iter().filter(|real| real.shown() == reason).collect()
}

fn words_of(text: &str) -> Result<Vec<String>, FieldError> {
    let words: Vec<String> = folded_words(text, MOST_WORDS + 1).into_iter().collect();
    if text.chars().count() > LONGEST || words.len() > MOST_WORDS {
        return Err(field("/text", "too_long", "Zoek met hoogstens 5 woorden."));
    }
    if words.is_empty() {
        return Err(field("/text", "no_words", "Zoek met een woord van minstens 2 letters."));
    }
    Ok(words)
}

fn field(pointer: &str, code: &'static str, detail: &str) -> FieldError {
    FieldError::new(pointer, code, detail)
}
