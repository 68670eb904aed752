//! Rows of `newsletters`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "newsletters")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub programme: String,
    #[sea_orm(column_type = "Text")]
    pub state: String,
    #[sea_orm(column_type = "Text")]
    pub texts: String,
    pub version: i32,
    pub written_by: Uuid,
    pub written_at: DateTimeUtc,
    pub sent_at: Option<DateTimeUtc>,
    pub ended_at: Option<DateTimeUtc>,
    pub spread_to: Option<Uuid>,
    pub spread_at: Option<DateTimeUtc>,
    pub queued: i64,
    pub sent: i64,
    pub bounced: i64,
    pub skipped: i64,
    pub unsure: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
