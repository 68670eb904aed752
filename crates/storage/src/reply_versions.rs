//! The versions of replies: what was sent in, what screening said, what readers see.

use crate::entity::reply;
use crate::entity::reply_version::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, from_json, parse, to_json};
use crate::facilities::CHUNK;
use crate::promises::{self, PublicPromise};
use crate::replies::{Replies, ReplyRecord};
use crate::reviews::{number, version};
use crate::tx::Tx;
use crate::versions::{VersionRecord, edits};
use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::{ReplyId, ReviewId};
use domain::{Edits, Improvement, MaskedText, MemberFunction, ReplyKind, Scores};
use screening::Report;
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

const TABLE: &str = "reply_versions";

/// One version of a reply.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplyVersionRecord {
    /// Of which reply.
    pub reply: ReplyId,
    /// Counted from 1.
    pub version: u32,
    /// The text as sent in, in NFC.
    pub text: String,
    /// Whether it says to do something about it.
    pub improvement: Improvement,
    /// For which day something is planned; nothing for what is not.
    pub planned_for: Option<NaiveDate>,
    /// As what its writer replies.
    pub function: MemberFunction,
    /// When it was sent in.
    pub submitted_at: DateTime<Utc>,
    /// What screening said of it.
    pub report: Report,
    /// What readers see of it, once it is public.
    pub public: Option<MaskedText>,
    /// What editors did to what readers see of it.
    pub edits: Edits,
}

/// A reply as readers see it: nothing in it leads to who wrote it.
#[derive(Clone, Debug, PartialEq)]
pub struct PublicReply {
    /// Its id.
    pub id: ReplyId,
    /// To which review.
    pub review: ReviewId,
    /// Which of the replies to it.
    pub kind: ReplyKind,
    /// The text with its masks.
    pub text: MaskedText,
    /// What editors did to it.
    pub edits: Edits,
    /// Whether it says to do something about it.
    pub improvement: Improvement,
    /// As what its writer replies.
    pub function: MemberFunction,
    /// Since when it is public.
    pub published_at: DateTime<Utc>,
    /// For which day something is planned.
    pub planned_for: Option<NaiveDate>,
    /// Where the promise stands that it makes; nothing where it makes none.
    pub promise: Option<PublicPromise>,
}

impl ReplyVersionRecord {
    /// The version as the desk reads that of any text: without scores, and under the reply's id.
    pub fn at_desk(self) -> VersionRecord {
        VersionRecord {
            review: ReviewId(self.reply.0),
            version: self.version,
            text: self.text,
            scores: Scores::default(),
            submitted_at: self.submitted_at,
            report: self.report,
            public: self.public,
            edits: self.edits,
            update_of: None,
            before_hidden: false,
        }
    }
}

impl Replies<'_> {
    /// Adds a version.
    pub async fn insert_version(&self, record: &ReplyVersionRecord) -> Result<(), StorageError> {
        let row = ActiveModel {
            reply_id: Set(record.reply.0),
            version: Set(number(record.version)),
            text: Set(record.text.clone()),
            improvement: Set(record.improvement.to_string()),
            planned_for: Set(record.planned_for.map(|day| day.to_string())),
            function: Set(record.function.to_string()),
            submitted_at: Set(record.submitted_at),
            report: Set(to_json(TABLE, &record.report)?),
            risk: Set(record.report.risk),
            proposal: Set(record.report.decision.as_str().to_owned()),
            engine_version: Set(record.report.engine_version.clone()),
            public_text: Set(None),
            public_masks: Set(None),
            mask_article: Set(None),
            corrected: Set(0),
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// One version of a reply.
    pub async fn version(
        &self,
        reply: ReplyId,
        version: u32,
    ) -> Result<Option<ReplyVersionRecord>, StorageError> {
        let row = Entity::find_by_id((reply.0, number(version))).one(&self.db).await?;
        row.map(ReplyVersionRecord::try_from).transpose()
    }

    /// The newest versions of a reply, newest first, at most 50.
    pub async fn versions_of(&self, reply: ReplyId) -> Result<Vec<ReplyVersionRecord>, StorageError> {
        let query = Entity::find().filter(Column::ReplyId.eq(reply.0));
        let rows = query.order_by_desc(Column::Version).limit(50).all(&self.db).await?;
        rows.into_iter().map(ReplyVersionRecord::try_from).collect()
    }
}

/// What readers see of the replies to these reviews, the answer before what followed.
pub(crate) async fn public_to(
    db: &DatabaseExecutor<'_>,
    reviews: &[ReviewId],
) -> Result<Vec<PublicReply>, StorageError> {
    let mut found = Vec::new();
    for chunk in reviews.chunks(CHUNK) {
        let rows = reply::Entity::find()
            .filter(reply::Column::ReviewId.is_in(chunk.iter().map(|review| review.0)))
            .filter(reply::Column::PublishedAt.is_not_null())
            .all(db)
            .await?;
        if rows.is_empty() {
            continue;
        }
        let numbers: BTreeSet<i32> = rows.iter().filter_map(|row| row.public_version).collect();
        let texts = Entity::find()
            .filter(Column::ReplyId.is_in(rows.iter().map(|row| row.id)))
            .filter(Column::Version.is_in(numbers))
            .all(db)
            .await?;
        let mut texts: HashMap<(Uuid, i32), Model> =
            texts.into_iter().map(|text| ((text.reply_id, text.version), text)).collect();
        let mut promises = promises::of_replies(db, rows.iter().map(|row| row.id)).await?;
        for row in rows {
            let text = row.public_version.and_then(|number| texts.remove(&(row.id, number)));
            let promise = promises.remove(&row.id);
            found.push(public(&row, text, promise)?);
        }
    }
    found.sort_by_key(|reply| (reply.review, reply.kind));
    Ok(found)
}

impl Tx {
    /// Makes a version what readers see of a reply. The caller stores `reply`.
    pub async fn make_reply_public(
        &mut self,
        reply: &mut ReplyRecord,
        version: u32,
        masked: &MaskedText,
        edits: &Edits,
        now: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let row = ActiveModel {
            reply_id: Unchanged(reply.id.0),
            version: Unchanged(number(version)),
            public_text: Set(Some(masked.text.clone())),
            public_masks: Set(Some(to_json(TABLE, &masked.masks)?)),
            mask_article: Set(edits.article.clone()),
            corrected: Set(number(edits.corrected)),
            ..Default::default()
        };
        Entity::update(row).exec(&self.executor()).await?;
        reply.public_version = Some(version);
        let first = reply.published_at.is_none();
        reply.published_at = Some(reply.published_at.unwrap_or(now));
        if first {
            self.count_answer(reply).await?;
        }
        self.changes_public();
        Ok(())
    }
}

fn public(
    row: &reply::Model,
    text: Option<Model>,
    promise: Option<PublicPromise>,
) -> Result<PublicReply, StorageError> {
    let missing = || StorageError::corrupt(TABLE, "public reply without public text");
    let text = text.ok_or_else(missing)?;
    let masks = text.public_masks.ok_or_else(missing)?;
    Ok(PublicReply {
        id: ReplyId(row.id),
        review: ReviewId(row.review_id),
        kind: parse("replies", &row.kind)?,
        text: MaskedText { text: text.public_text.ok_or_else(missing)?, masks: from_json(TABLE, &masks)? },
        edits: edits(text.mask_article, text.corrected)?,
        improvement: parse(TABLE, &text.improvement)?,
        planned_for: planned_for(text.planned_for.as_deref())?,
        promise,
        function: parse(TABLE, &text.function)?,
        published_at: row.published_at.ok_or_else(missing)?,
    })
}

fn planned_for(day: Option<&str>) -> Result<Option<NaiveDate>, StorageError> {
    day.map(|day| parse(TABLE, day)).transpose()
}

impl TryFrom<Model> for ReplyVersionRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        let public = match (row.public_text, row.public_masks) {
            (Some(text), Some(masks)) => Some(MaskedText { text, masks: from_json(TABLE, &masks)? }),
            _ => None,
        };
        Ok(Self {
            reply: ReplyId(row.reply_id),
            version: version(TABLE, row.version)?,
            text: row.text,
            improvement: parse(TABLE, &row.improvement)?,
            planned_for: planned_for(row.planned_for.as_deref())?,
            function: parse(TABLE, &row.function)?,
            submitted_at: row.submitted_at,
            report: from_json(TABLE, &row.report)?,
            public,
            edits: edits(row.mask_article, row.corrected)?,
        })
    }
}
