//! Rows of `cases`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "cases")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub subject_kind: String,
    pub subject_id: Uuid,
    pub version: i32,
    #[sea_orm(column_type = "Text")]
    pub sector: String,
    pub facility_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub state: String,
    #[sea_orm(column_type = "Text")]
    pub reason: String,
    pub risk: f64,
    pub risk_order: i32,
    #[sea_orm(column_type = "Text")]
    pub proposal: String,
    pub opened_at: DateTimeUtc,
    pub due_at: DateTimeUtc,
    pub claimed_by: Option<Uuid>,
    pub lease_expires_at: Option<DateTimeUtc>,
    pub appeal_of: Option<Uuid>,
    #[sea_orm(column_type = "Text", nullable)]
    pub appeal_reason: Option<String>,
    pub decided_at: Option<DateTimeUtc>,
    pub lane: i32,
    #[sea_orm(column_type = "Text", nullable)]
    pub organiser: Option<String>,
    pub handed_to: Option<Uuid>,
    pub settles_at: Option<DateTimeUtc>,
    pub place: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
