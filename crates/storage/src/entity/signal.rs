//! Rows of `signals`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "signals")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: Uuid,
    pub review_id: Uuid,
    pub version: i32,
    pub facility_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub sector: String,
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    #[sea_orm(column_type = "Text")]
    pub urgency: String,
    #[sea_orm(column_type = "Text")]
    pub state: String,
    pub open: bool,
    pub sealed: Vec<u8>,
    #[sea_orm(column_type = "Text")]
    pub sealed_key: String,
    pub opened_by: Uuid,
    pub opened_at: DateTimeUtc,
    pub due_at: DateTimeUtc,
    #[sea_orm(column_type = "Text", nullable)]
    pub contact: Option<String>,
    pub inspectorate: bool,
    pub referred_by: Option<Uuid>,
    pub referred_at: Option<DateTimeUtc>,
    pub acknowledged_by: Option<Uuid>,
    pub acknowledged_at: Option<DateTimeUtc>,
    pub ended_at: Option<DateTimeUtc>,
    pub erased_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
