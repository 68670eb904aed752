//! Rows of `notices`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "notices")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub review_id: Uuid,
    pub facility_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub sector: String,
    #[sea_orm(column_type = "Text")]
    pub reason: String,
    #[sea_orm(column_type = "Text")]
    pub capacity: String,
    #[sea_orm(column_type = "Text")]
    pub state: String,
    #[sea_orm(column_type = "Text")]
    pub explanation: String,
    #[sea_orm(column_type = "Text")]
    pub passages: String,
    #[sea_orm(column_type = "Text")]
    pub language: String,
    pub good_faith: bool,
    pub reporter_hash: Option<Vec<u8>>,
    pub identity: Vec<u8>,
    #[sea_orm(column_type = "Text")]
    pub identity_key: String,
    pub track_hash: Option<Vec<u8>>,
    pub version: i32,
    #[sea_orm(column_type = "Text")]
    pub snapshot_text: String,
    #[sea_orm(column_type = "Text")]
    pub snapshot_masks: String,
    pub submitted_at: DateTimeUtc,
    pub confirmed_at: Option<DateTimeUtc>,
    pub case_id: Option<Uuid>,
    pub hid_at: Option<DateTimeUtc>,
    #[sea_orm(column_type = "Text", nullable)]
    pub outcome: Option<String>,
    pub decision_id: Option<Uuid>,
    #[sea_orm(column_type = "Text")]
    pub message: String,
    pub decided_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
