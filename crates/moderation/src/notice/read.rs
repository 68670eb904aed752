//! The notices and appeals of a case, as an editor sees them. Who gave a notice is not in it.

use crate::case::not_found;
use crate::unseen::Sight;
use crate::{Desk, Editor};
use domain::ids::{CaseId, ReviewId};
use domain::notice::reference;
use domain::{CaseReason, MaskedText, NoticeState, RuleError, SubjectKind};
use storage::{AppealRecord, NoticeRecord};

/// A notice as an editor sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseNotice {
    /// The notice.
    pub notice: NoticeRecord,
    /// Its number, as whoever gave it was told.
    pub reference: String,
    /// Whether readers see another text now than when it was given.
    pub changed_since: bool,
    /// The appeal of whoever gave it, if there is one.
    pub appeal: Option<AppealRecord>,
}

/// Everything that people said about the text of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseNotices {
    /// The notices that this case is about, oldest first.
    pub open: Vec<CaseNotice>,
    /// Earlier ones about the same text, with what came of them, newest first.
    pub earlier: Vec<CaseNotice>,
    /// The appeals about the text, newest first, those of its author too.
    pub appeals: Vec<AppealRecord>,
    /// What readers see, or saw until it was hidden.
    pub shown: Option<(u32, MaskedText)>,
    /// Whether a notice hides the text until the decision.
    pub hidden: bool,
}

impl Desk {
    /// The notices and appeals about the text of a case, this case's and earlier ones.
    ///
    /// None in a second reading, nor for who may still get to read the text a second time. Errors: `case_not_found` (404).
    pub async fn notices(&self, editor: &Editor, id: CaseId) -> Result<CaseNotices, RuleError> {
        let view = self.store.view();
        let case = view.queue().find(id).await?.ok_or_else(not_found)?;
        // Nobody gives notice of a reply.
        if case.subject_kind == SubjectKind::Reply {
            return Ok(CaseNotices::default());
        }
        if case.reason == CaseReason::SecondReading || self.sight(editor, &case).await? != Sight::All {
            // What was said of the first decision would tell that there was one, and which.
            return Ok(CaseNotices::default());
        }
        let review = view.reviews().find(ReviewId(case.subject)).await?.ok_or_else(not_found)?;
        let shown = match review.public_version {
            Some(number) => {
                let version = view.versions().find(review.id, number).await?;
                version.and_then(|version| version.public).map(|masked| (number, masked))
            }
            None => None,
        };
        let appeals = view.appeals().about(review.id).await?;
        let with_context = |notice: NoticeRecord| {
            let same = |shown: &(u32, MaskedText)| shown.0 == notice.version && shown.1 == notice.snapshot;
            CaseNotice {
                reference: reference(notice.id),
                changed_since: !shown.as_ref().is_some_and(same),
                appeal: appeals.iter().find(|appeal| appeal.notice == Some(notice.id)).cloned(),
                notice,
            }
        };
        let here: Vec<NoticeRecord> = view.notices().of_case(id).await?;
        let others = view.notices().about(review.id).await?;
        let earlier = others
            .into_iter()
            .filter(|notice| notice.case != Some(id) && notice.state == NoticeState::Decided)
            .map(with_context)
            .collect();
        let open = here.into_iter().map(with_context).collect();
        Ok(CaseNotices { open, earlier, hidden: review.state == domain::ReviewState::Hidden, shown, appeals })
    }
}
