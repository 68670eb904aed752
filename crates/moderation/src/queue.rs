//! The queue.

use crate::findings::pointed_to;
use crate::queue_filter::QueueFilter;
use crate::unseen::{Sight, Unread, as_new};
use crate::{Desk, Editor};
use domain::case::circumstances_raise;
use domain::ids::ReviewId;
use domain::{CaseReason, RuleError};
use storage::{CaseCount, CaseFilter, CaseOrder, CaseRecord};

/// Views are counted up to so many cases.
pub const COUNTED: u64 = 100;

/// Which page of the queue is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueueRequest {
    /// Which cases.
    pub filter: QueueFilter,
    /// In what order.
    pub order: CaseOrder,
    /// At most this many, 1 to 100.
    pub limit: u64,
    /// Where the page before ended.
    pub cursor: Option<String>,
}

/// A page of the queue.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QueuePage {
    /// The cases, in the order that was asked for.
    pub items: Vec<QueueItem>,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
    /// Whether the page ends where so many cases had been looked at, and not where it is full: the next page
    /// goes on looking.
    pub cut: bool,
}

/// What makes a case more urgent than others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RaisedBy {
    /// Screening found something in the text.
    Text,
    /// The circumstances: it is likely that the text is not what it says it is.
    Circumstances,
}

impl RaisedBy {
    /// The name in the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Circumstances => "circumstances",
        }
    }

    fn all(found: bool, inauthentic: f64) -> Vec<Self> {
        let text = found.then_some(Self::Text);
        let around = circumstances_raise(inauthentic).then_some(Self::Circumstances);
        text.into_iter().chain(around).collect()
    }
}

/// A case in the queue: one for each text, with all that was found in it and said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct QueueItem {
    /// The case. A lease that ran out is left out. A second reading looks like a new text, and so does
    /// another case about a text that the editor may still get to read a second time.
    pub case: CaseRecord,
    /// The flags that screening raised.
    pub flags: Vec<String>,
    /// The articles of the code of conduct that the findings point to.
    pub articles: Vec<String>,
    /// What raised the risk; empty where nothing did.
    pub raised_by: Vec<RaisedBy>,
    /// How many notices wait in it; 0 where the editor may still get to read the text a second time.
    pub notices: u64,
    /// Whether it should have been decided by now.
    pub late: bool,
    /// Whether the editor holds it.
    pub held_by_me: bool,
    /// Whether a colleague handed it over to the editor.
    pub handed_to_me: bool,
}

impl Desk {
    /// A page of the queue, of the sectors that the editor reads. Who may take a case is decided on claiming.
    ///
    /// Errors: `invalid_fields` (422) with `/cursor` or a field of the filter.
    pub async fn queue(&self, editor: &Editor, asked: &QueueRequest) -> Result<QueuePage, RuleError> {
        let now = self.clock.now();
        let Some(wanted) = self.wanted(editor, &asked.filter)? else { return Ok(QueuePage::default()) };
        let filter = CaseFilter {
            order: asked.order,
            limit: asked.limit.clamp(1, 100),
            cursor: asked.cursor.clone(),
            ..wanted
        };
        let view = self.store.view();
        let mut page = view.queue().list(&filter).await??;
        // What somebody has a tie with is not shown at all.
        let tied = self.tied_to(editor).await?;
        page.cases.retain(|case| !tied.leaves_out(case));
        let subjects: Vec<_> = page.cases.iter().map(|case| case.subject).collect();
        let unread = Unread::seen_in(&view, editor, now, &subjects).await?;
        let asked_for = |reason| asked.filter.reason.is_none_or(|wanted| wanted == reason);
        page.cases.retain(|case| match unread.sight(case) {
            Sight::All => true,
            // Found by what it is, it would tell what it is.
            Sight::AsNew(_) => asked_for(CaseReason::New),
            Sight::Nothing => false,
        });
        let ids: Vec<_> = page.cases.iter().map(|case| case.id).collect();
        let mut tags = view.queue().tags(&ids).await?;
        let notices = view.notices().waiting_in(&ids).await?;
        let subjects: Vec<_> = page.cases.iter().map(|case| ReviewId(case.subject)).collect();
        let scores = view.traces().scores_of(&subjects).await?;
        let items = page.cases.into_iter().map(|mut case| {
            case.lease = case.lease.filter(|lease| lease.holds(now));
            case.reason = case.reason.shown();
            let as_it_is = unread.sight(&case) == Sight::All;
            if !as_it_is {
                as_new(&mut case);
            }
            let tags = tags.remove(&case.id).unwrap_or_default();
            let score = scores.get(&ReviewId(case.subject)).copied().unwrap_or(0.0);
            QueueItem {
                raised_by: RaisedBy::all(!tags.is_empty(), score),
                flags: tags.iter().filter_map(|tag| tag.strip_prefix("flag:")).map(str::to_owned).collect(),
                articles: pointed_to(&self.rules.code, &tags),
                notices: notices.get(&case.id).copied().filter(|_| as_it_is).unwrap_or(0),
                late: case.is_late(now),
                held_by_me: case.lease.is_some_and(|lease| lease.editor == editor.id()),
                handed_to_me: case.handed_to == Some(editor.id()),
                case,
            }
        });
        Ok(QueuePage { items: items.collect(), next_cursor: page.next_cursor, cut: page.cut })
    }

    /// How many cases there are, counted up to [`COUNTED`].
    ///
    /// Errors: `invalid_fields` (422) with a field of the filter.
    pub async fn count(&self, editor: &Editor, filter: &QueueFilter) -> Result<CaseCount, RuleError> {
        let Some(wanted) = self.wanted(editor, filter)? else { return Ok(CaseCount::default()) };
        Ok(self.store.view().queue().count(&wanted, COUNTED).await?)
    }
}
