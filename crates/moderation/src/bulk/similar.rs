//! Cases that resemble one case: the same text in another dress, the same facility or the same kind of problem
//! in the same days, the same hand. Every look-up is bounded.

use crate::context::ALIKE;
use crate::context::similar::Shingles;
use crate::ties::TiedTo;
use crate::unseen::{Sight, Unread};
use crate::{Desk, Editor, FullCase};
use chrono::{DateTime, TimeDelta, Utc};
use domain::bulk::{MOST_TEXTS, Together, may_join};
use domain::fairness::{self, Judge, Judged};
use domain::ids::{CaseId, FacilityId, ReviewId};
use domain::words::{MOST_WORDS, folded_words};
use domain::{Action, CaseReason, CaseState, ErrorKind, Facility, RuleError, Track};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use storage::{CaseFilter, CaseOrder, CaseRecord, Narrow};

/// Within how many days of each other cases of one facility, or with one problem, count as one wave.
const WINDOW_DAYS: i64 = 14;
/// Words by which other texts are looked for: the longest, which few texts have.
const WORDS: usize = 6;
/// Cases that one look-up gives at most.
const FOUND: u64 = 100;
/// The problems that come in waves.
const OF_CAMPAIGNS: [&str; 4] = ["flag:promotional", "flag:spam", "flag:implausible", "flag:revenge"];

/// In what a case resembles another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WhyAlike {
    /// A good part of the text is the same.
    Text,
    /// By the same submitter.
    Submitter,
    /// About the same facility, in the same days.
    Facility,
    /// Screening found the same problem of campaigns, in the same days.
    Flag,
}

impl WhyAlike {
    /// Every reason.
    pub const ALL: [Self; 4] = [Self::Text, Self::Submitter, Self::Facility, Self::Flag];

    /// The name in the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Submitter => "submitter",
            Self::Facility => "facility",
            Self::Flag => "flag",
        }
    }
}

/// A case that resembles another one.
#[derive(Clone, Debug, PartialEq)]
pub struct SimilarCase {
    /// Which case.
    pub case: CaseId,
    /// The version that is to be judged.
    pub version: u32,
    /// The facility.
    pub facility: FacilityId,
    /// The facility's name.
    pub facility_name: String,
    /// Since when it waits.
    pub opened_at: DateTime<Utc>,
    /// Whether it is the case that was started from.
    pub own: bool,
    /// How much of both texts is the same, 0 to 1.
    pub share: f64,
    /// In what it resembles.
    pub why: Vec<WhyAlike>,
    /// The text; nothing where it is not the editor's to read.
    pub text: Option<String>,
    /// Whether screening found personal data in it: then it cannot be published with others.
    pub private: bool,
    /// Why this editor cannot decide it with others; nothing where that can be done.
    pub refusal: Option<RuleError>,
}

/// The cases that resemble one.
#[derive(Clone, Debug, PartialEq)]
pub struct SimilarCases {
    /// The most alike first, at most 100; the case that was started from comes first while it is undecided.
    pub cases: Vec<SimilarCase>,
    /// Whether there were more.
    pub more: bool,
}

impl Desk {
    /// The undecided cases that resemble a case, with why, and whether this editor can decide them together.
    ///
    /// Errors: `case_not_found` (404), `tied` (403).
    pub async fn similar_cases(&self, editor: &Editor, id: CaseId) -> Result<SimilarCases, RuleError> {
        let full = self.case(editor, id).await?;
        let mut found = self.found(&full).await?;
        let texts: Vec<_> = found.values().map(|case| case.subject).collect();
        let unread = Unread::seen_in(&self.store.view(), editor, self.clock.now(), &texts).await?;
        // What the editor sees only in part is first taken and read.
        found.retain(|_, case| unread.sight(case) == Sight::All);
        let subjects: Vec<_> = found.values().map(|case| (ReviewId(case.subject), case.version)).collect();
        let view = self.store.view();
        let texts = view.versions().texts(&subjects).await?;
        let texts: HashMap<(ReviewId, u32), String> =
            texts.into_iter().map(|(review, version, text)| ((review, version), text)).collect();
        let own = Shingles::of(full.current().map_or("", |current| current.text.as_str()));
        let mut alike = Vec::new();
        for case in found.into_values() {
            let text = texts.get(&(ReviewId(case.subject), case.version));
            let share = text.map_or(0.0, |text| own.share(&Shingles::of(text)));
            alike.push((share, text.cloned(), case));
        }
        self.judged(editor, &full, alike).await
    }

    /// What may resemble it: by its words, its facility, its problems.
    async fn found(&self, full: &FullCase) -> Result<BTreeMap<CaseId, CaseRecord>, RuleError> {
        let text = full.current().map_or("", |current| current.text.as_str());
        let mut words = Vec::from_iter(folded_words(text, MOST_WORDS));
        words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
        words.truncate(WORDS);
        let days = TimeDelta::days(WINDOW_DAYS);
        let near = Narrow {
            opened_from: Some(full.case.opened_at - days),
            opened_before: Some(full.case.opened_at + days),
            ..Narrow::default()
        };
        let mut asked: Vec<Narrow> =
            words.into_iter().map(|word| Narrow { words: vec![word], ..Narrow::default() }).collect();
        asked.push(Narrow { facility: Some(full.facility.id), ..near.clone() });
        let problems = problems(full);
        if !problems.is_empty() {
            asked.push(Narrow { tags: vec![problems], ..near });
        }
        let mut found = BTreeMap::new();
        for narrow in asked {
            let filter = CaseFilter {
                states: vec![CaseState::Open, CaseState::Escalated],
                sectors: Vec::new(),
                narrow,
                order: CaseOrder::Due,
                limit: FOUND,
                cursor: None,
            };
            let page = self.store.view().queue().list(&filter).await??;
            found.extend(page.cases.into_iter().map(|case| (case.id, case)));
        }
        if full.case.state.is_undecided() {
            let own = self.store.view().queue().find(full.case.id).await?;
            found.extend(own.map(|case| (case.id, case)));
        }
        Ok(found)
    }

    async fn judged(
        &self,
        editor: &Editor,
        full: &FullCase,
        alike: Vec<(f64, Option<String>, CaseRecord)>,
    ) -> Result<SimilarCases, RuleError> {
        let view = self.store.view();
        let ids: Vec<CaseId> = alike.iter().map(|(_, _, case)| case.id).collect();
        let mut tags: BTreeMap<CaseId, Vec<String>> = BTreeMap::new();
        for some in ids.chunks(100) {
            tags.extend(view.queue().tags(some).await?);
        }
        let kept = view.exclusions().among(editor.id(), &ids).await?;
        let places: BTreeSet<FacilityId> = alike.iter().map(|(_, _, case)| case.facility).collect();
        let places = view.facilities().find_many(&Vec::from_iter(places)).await?;
        let places: HashMap<FacilityId, Facility> =
            places.into_iter().map(|place| (place.id, place)).collect();
        let (ties, now) = (self.tied_to(editor).await?, self.clock.now());
        let around = Around { editor, full, problems: problems(full), ties, now };
        let mut cases = Vec::new();
        for (share, text, case) in alike {
            let Some(facility) = places.get(&case.facility) else { continue };
            let tags = tags.get(&case.id).map_or(&[][..], Vec::as_slice);
            let why = around.why(share, &case, tags);
            let own = case.id == full.case.id;
            if why.is_empty() && !own {
                continue;
            }
            let private = tags.iter().any(|tag| tag.starts_with("privacy:"));
            let refusal = around.refusal(&case, facility, kept.contains(&case.id)).err();
            let unread = refusal.as_ref().is_some_and(|no| ["tied", "other_sector"].contains(&no.code));
            cases.push(SimilarCase {
                case: case.id,
                version: case.version,
                facility: facility.id,
                facility_name: facility.name.clone(),
                opened_at: case.opened_at,
                own,
                share,
                why,
                text: text.filter(|_| !unread),
                private,
                refusal,
            });
        }
        cases.sort_by(|a, b| {
            let first = b.own.cmp(&a.own).then(b.share.total_cmp(&a.share));
            first.then(a.opened_at.cmp(&b.opened_at)).then(a.case.cmp(&b.case))
        });
        let more = cases.len() > MOST_TEXTS;
        cases.truncate(MOST_TEXTS);
        Ok(SimilarCases { cases, more })
    }
}

/// What a case is held against.
struct Around<'a> {
    editor: &'a Editor,
    full: &'a FullCase,
    problems: Vec<String>,
    ties: TiedTo,
    now: DateTime<Utc>,
}

impl Around<'_> {
    fn why(&self, share: f64, case: &CaseRecord, tags: &[String]) -> Vec<WhyAlike> {
        let own = &self.full.case;
        if case.id == own.id {
            return Vec::new();
        }
        let near = (case.opened_at - own.opened_at).abs() <= TimeDelta::days(WINDOW_DAYS);
        let shared = self.problems.iter().any(|flag| tags.contains(flag));
        let by_same = self.full.history.iter().any(|other| other.review.0 == case.subject);
        WhyAlike::ALL
            .into_iter()
            .filter(|why| match why {
                WhyAlike::Text => share >= ALIKE,
                WhyAlike::Submitter => by_same,
                WhyAlike::Facility => near && case.facility == own.facility,
                WhyAlike::Flag => near && shared,
            })
            .collect()
    }

    /// Whether the editor can decide this case together with others, as far as that is known before.
    fn refusal(&self, case: &CaseRecord, facility: &Facility, judged_before: bool) -> Result<(), RuleError> {
        let judged = Judged { state: case.state, sector: case.sector, settling: case.settles_at.is_some() };
        let tied = self.ties.touches(facility);
        let (role, sectors) = (self.editor.role(), self.editor.sectors());
        fairness::may_judge(judged, Judge { role, sectors, judged_before, tied })?;
        if case.lease.is_some_and(|lease| lease.blocks(self.editor.id(), self.now)) {
            let detail = "Een andere redacteur heeft deze zaak al vast.";
            return Err(RuleError::new(ErrorKind::Conflict, "case_held", detail));
        }
        // A second reading looks like a first one; what else a case asks for is seen when it is decided.
        let reason = case.reason.shown();
        let (answers, disputed, private) = (false, reason == CaseReason::Disagreement, false);
        let together = Together { reason, track: Track::Text, lane: case.lane, answers, disputed, private };
        may_join(together, Action::Reject)
    }
}

/// What screening found in a case that comes in waves, as cases are found by it.
fn problems(full: &FullCase) -> Vec<String> {
    let flags = full.current().into_iter().flat_map(|current| &current.report.flags);
    let flags = flags.map(|found| format!("flag:{}", found.flag.as_str()));
    flags.filter(|flag| OF_CAMPAIGNS.contains(&flag.as_str())).collect()
}
