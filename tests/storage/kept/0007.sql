BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0007');
CREATE TABLE "announcements" (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	kind VARCHAR(10) NOT NULL, 
	result_id INTEGER, 
	quote_id INTEGER, 
	round_id INTEGER, 
	session_id INTEGER, 
	lead VARCHAR(10), 
	due_at DATETIME, 
	expires_at DATETIME, 
	created_at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT known_kind CHECK (kind IN ('result', 'quote', 'recap', 'schedule', 'reminder', 'nudge', 'trail')), 
	FOREIGN KEY(quote_id) REFERENCES quotes (id) ON DELETE CASCADE, 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE, 
	FOREIGN KEY(result_id) REFERENCES results (id) ON DELETE CASCADE, 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE, 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
);
INSERT INTO "announcements" VALUES(1,1576932967723303124,'reminder',NULL,NULL,4,NULL,'7d','2023-07-07 07:00:00.000000','2023-07-14 22:00:00.000000','2023-07-02 16:00:04.398985');
INSERT INTO "announcements" VALUES(2,1576932967723303124,'reminder',NULL,NULL,5,NULL,'7d','2023-08-25 07:00:00.000000','2023-09-01 22:00:00.000000','2023-07-02 16:00:04.398985');
INSERT INTO "announcements" VALUES(3,1576932967723303124,'reminder',NULL,NULL,6,NULL,'7d','2023-09-22 07:00:00.000000','2023-09-29 22:00:00.000000','2023-07-02 16:00:04.398985');
INSERT INTO "announcements" VALUES(4,1576932967723303124,'reminder',NULL,NULL,4,NULL,'1d','2023-07-13 07:00:00.000000','2023-07-14 22:00:00.000000','2023-07-02 16:00:04.398985');
INSERT INTO "announcements" VALUES(5,1576932967723303124,'reminder',NULL,NULL,5,NULL,'1d','2023-08-31 07:00:00.000000','2023-09-01 22:00:00.000000','2023-07-02 16:00:04.398985');
INSERT INTO "announcements" VALUES(6,1576932967723303124,'reminder',NULL,NULL,6,NULL,'1d','2023-09-28 07:00:00.000000','2023-09-29 22:00:00.000000','2023-07-02 16:00:04.398985');
INSERT INTO "announcements" VALUES(7,1576932967723303124,'result',1,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:05.253788');
INSERT INTO "announcements" VALUES(8,1576932967723303124,'result',1,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:08.358707');
INSERT INTO "announcements" VALUES(9,1576932967723303124,'result',2,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:09.646780');
INSERT INTO "announcements" VALUES(10,1576932967723303124,'quote',NULL,1,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:11.100795');
CREATE TABLE changes (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	"by" BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	verb VARCHAR(20) NOT NULL, 
	subject VARCHAR(20) NOT NULL, 
	subject_id BIGINT NOT NULL, 
	label TEXT NOT NULL, 
	"before" JSON, 
	"after" JSON, 
	undone_by BIGINT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
);
INSERT INTO "changes" VALUES(1,1576932967723303124,1576932967723303129,'2023-07-02 16:00:04.800511','stored','settings',1576932967723303124,'Settings',NULL,'{"channel": 1576932967723303127, "staff": 1576932967723303125, "team": null, "timezone": "UTC", "reminders": "7d, 1d, 1h", "ping": 1576932967723303126, "season": {"current": 1, "toml": "# A season as Pitboard reads it: /season import. Starts are local times at the venue.\n\n[season]\nseries = \"GT4 European Series\"\nyear = 2023\nteam = \"B\u00e4ckman siblings\"\nsessions = [\n    \"fp1\",\n    \"fp2\",\n    \"q1\",\n    \"q2\",\n    \"race1\",\n    \"race2\",\n]\nphotos = \"http://bit.ly/jabaeckman-photos\"\n\n[[entries]]\ncar = \"Aston Martin Vantage GT4\"\nclass = \"Silver\"\ndrivers = [\n    \"Andreas B\u00e4ckman\",\n    \"Jessica B\u00e4ckman\",\n]\n\n[[rounds]]\nname = \"Monza\"\nvenue = \"Autodromo Nazionale Monza\"\ncountry = \"IT\"\ntimezone = \"Europe/Rome\"\nfirst_day = 2023-04-21\nlast_day = 2023-04-23\n\n[[rounds]]\nname = \"Paul Ricard\"\nvenue = \"Circuit Paul Ricard\"\ncountry = \"FR\"\ntimezone = \"Europe/Paris\"\nfirst_day = 2023-06-02\nlast_day = 2023-06-04\n\n[[rounds]]\nname = \"Spa-Francorchamps\"\nvenue = \"Circuit de Spa-Francorchamps\"\ncountry = \"BE\"\ntimezone = \"Europe/Brussels\"\nfirst_day = 2023-06-29\nlast_day = 2023-07-02\n\n[[rounds]]\nname = \"Misano\"\nvenue = \"Misano World Circuit Marco Simoncelli\"\nnear = \"Bologna\"\ncountry = \"IT\"\ntimezone = \"Europe/Rome\"\nfirst_day = 2023-07-14\nlast_day = 2023-07-16\n\n[[rounds]]\nname = \"Hockenheim\"\nvenue = \"Hockenheimring\"\ncountry = \"DE\"\ntimezone = \"Europe/Berlin\"\nfirst_day = 2023-09-01\nlast_day = 2023-09-03\n\n[[rounds]]\nname = \"Barcelona\"\nvenue = \"Circuit de Barcelona-Catalunya\"\ncountry = \"ES\"\ntimezone = \"Europe/Madrid\"\nfirst_day = 2023-09-29\nlast_day = 2023-10-01\n"}}',NULL);
CREATE TABLE "deliveries" (
	id INTEGER NOT NULL, 
	announcement_id INTEGER NOT NULL, 
	follow_id INTEGER, 
	action VARCHAR(10) NOT NULL, 
	state VARCHAR(10) NOT NULL, 
	guild_id BIGINT NOT NULL, 
	channel_id BIGINT NOT NULL, 
	nonce VARCHAR(25) NOT NULL, 
	due_at DATETIME, 
	attempts INTEGER NOT NULL, 
	claimed_by VARCHAR(32), 
	claimed_until DATETIME, 
	refusals INTEGER NOT NULL, 
	doubtful BOOLEAN NOT NULL, 
	sent_at DATETIME, 
	message_id BIGINT, 
	reason TEXT, 
	rank INTEGER DEFAULT '0' NOT NULL, 
	place INTEGER DEFAULT '0' NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT claimed_by_somebody CHECK (state <> 'claimed' OR claimed_by IS NOT NULL), 
	CONSTRAINT sent_is_somewhere CHECK (state <> 'sent' OR message_id IS NOT NULL), 
	CONSTRAINT says_why CHECK (state NOT IN ('skipped', 'paused', 'failed') OR reason IS NOT NULL), 
	CONSTRAINT sent_at_some_time CHECK (state <> 'sent' OR sent_at IS NOT NULL), 
	CONSTRAINT known_state CHECK (state IN ('pending', 'claimed', 'sent', 'skipped', 'paused', 'failed')), 
	CONSTRAINT known_action CHECK (action IN ('post', 'edit', 'remove')), 
	FOREIGN KEY(announcement_id) REFERENCES announcements (id) ON DELETE CASCADE, 
	FOREIGN KEY(follow_id) REFERENCES follows (id) ON DELETE CASCADE
);
INSERT INTO "deliveries" VALUES(1,1,1,'post','pending',1576932967723303124,1576932967723303127,'fc593b4f589be6b3','2023-07-07 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1);
INSERT INTO "deliveries" VALUES(2,2,1,'post','pending',1576932967723303124,1576932967723303127,'56a5c9572f8983ca','2023-08-25 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1);
INSERT INTO "deliveries" VALUES(3,3,1,'post','pending',1576932967723303124,1576932967723303127,'e6f298665df69868','2023-09-22 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1);
INSERT INTO "deliveries" VALUES(4,4,1,'post','pending',1576932967723303124,1576932967723303127,'c18343acfde2ae25','2023-07-13 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1);
INSERT INTO "deliveries" VALUES(5,5,1,'post','pending',1576932967723303124,1576932967723303127,'1f2b627799eba75a','2023-08-31 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1);
INSERT INTO "deliveries" VALUES(6,6,1,'post','pending',1576932967723303124,1576932967723303127,'0efa3d763a99857e','2023-09-28 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1);
INSERT INTO "deliveries" VALUES(7,7,1,'post','sent',1576932967723303124,1576932967723303127,'718f4a51dacee003',NULL,1,'2734a9c4511c4b63a5ae0c5a91d48179','2023-07-02 16:10:07.549333',0,0,'2023-07-02 16:00:07.984135',1576933044013498608,NULL,0,0);
INSERT INTO "deliveries" VALUES(8,8,1,'edit','sent',1576932967723303124,1576932967723303127,'cb6cb98403cb1866',NULL,1,'2734a9c4511c4b63a5ae0c5a91d48179','2023-07-02 16:10:08.530017',0,0,'2023-07-02 16:00:09.014823',1576933044013498608,NULL,0,0);
INSERT INTO "deliveries" VALUES(9,9,1,'post','sent',1576932967723303124,1576932967723303127,'6ff8e95524920f06',NULL,1,'2734a9c4511c4b63a5ae0c5a91d48179','2023-07-02 16:10:09.892459',0,0,'2023-07-02 16:00:10.541676',1576933054604116213,NULL,0,0);
INSERT INTO "deliveries" VALUES(10,10,1,'post','sent',1576932967723303124,1576932967723303127,'f6ab8aa85803ffb0',NULL,1,'2734a9c4511c4b63a5ae0c5a91d48179','2023-07-02 16:10:11.333012',0,0,'2023-07-02 16:00:11.691492',1576933059549200632,NULL,0,0);
CREATE TABLE drafts (
	"key" VARCHAR(16) NOT NULL, 
	server_id BIGINT NOT NULL, 
	"by" BIGINT NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	body JSON NOT NULL, 
	made_at DATETIME NOT NULL, 
	PRIMARY KEY ("key"), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
);
CREATE TABLE entries (
	id INTEGER NOT NULL, 
	season_id INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	number TEXT, 
	car TEXT NOT NULL, 
	class_name TEXT NOT NULL, 
	drivers JSON NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(season_id) REFERENCES seasons (id) ON DELETE CASCADE
);
INSERT INTO "entries" VALUES(1,1,0,NULL,'Aston Martin Vantage GT4','Silver','["Andreas B\u00e4ckman", "Jessica B\u00e4ckman"]');
CREATE TABLE follows (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	guild_id BIGINT NOT NULL, 
	channel_id BIGINT NOT NULL, 
	reminders TEXT NOT NULL, 
	ping_role_id BIGINT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE, 
	UNIQUE (server_id, channel_id)
);
INSERT INTO "follows" VALUES(1,1576932967723303124,1576932967723303124,1576932967723303127,'7d, 1d, 1h',1576932967723303126);
CREATE TABLE meta (
	"key" VARCHAR(80) NOT NULL, 
	value TEXT, 
	PRIMARY KEY ("key")
);
INSERT INTO "meta" VALUES('commands of 1576932967463256275','b5daea8ac644ca2183b202d1dc517ae3c5b98c64458288d0a6b6467ad61cfeb0');
CREATE TABLE photos (
	digest VARCHAR(64) NOT NULL, 
	data BLOB NOT NULL, 
	wanted_at DATETIME NOT NULL, 
	PRIMARY KEY (digest)
);
CREATE TABLE "quotes" (
	id INTEGER NOT NULL, 
	season_id INTEGER NOT NULL, 
	round_id INTEGER, 
	session_id INTEGER, 
	driver TEXT NOT NULL, 
	text TEXT NOT NULL, 
	"by" BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	photo VARCHAR(64), 
	photo_credit TEXT, 
	photo_alt TEXT, 
	PRIMARY KEY (id), 
	CONSTRAINT photo_of_quotes FOREIGN KEY(photo) REFERENCES photos (digest), 
	FOREIGN KEY(season_id) REFERENCES seasons (id) ON DELETE CASCADE, 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE, 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE
);
INSERT INTO "quotes" VALUES(1,1,3,18,'Andreas Bäckman','“Tough”, but we made it.',1576932967723303129,'2023-07-02 16:00:11.007290',NULL,NULL,NULL);
CREATE TABLE recaps (
	id INTEGER NOT NULL, 
	round_id INTEGER NOT NULL, 
	headline TEXT, 
	lead TEXT, 
	"by" BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE, 
	UNIQUE (round_id)
);
CREATE TABLE result_steps (
	id INTEGER NOT NULL, 
	result_id INTEGER NOT NULL, 
	status VARCHAR(10) NOT NULL, 
	position INTEGER, 
	overall INTEGER, 
	grid INTEGER, 
	note TEXT, 
	driver TEXT, 
	"by" BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(result_id) REFERENCES results (id) ON DELETE CASCADE
);
INSERT INTO "result_steps" VALUES(1,1,'classified',18,24,34,NULL,NULL,1576932967723303129,'2023-07-02 16:00:05.176006');
INSERT INTO "result_steps" VALUES(2,1,'classified',20,26,34,'18th on the road, 11 s added',NULL,1576932967723303129,'2023-07-02 16:00:08.279866');
INSERT INTO "result_steps" VALUES(3,2,'DNF',NULL,NULL,NULL,NULL,NULL,1576932967723303129,'2023-07-02 16:00:09.478573');
CREATE TABLE "results" (
	id INTEGER NOT NULL, 
	session_id INTEGER NOT NULL, 
	entry_id INTEGER NOT NULL, 
	status VARCHAR(10) NOT NULL, 
	position INTEGER, 
	overall INTEGER, 
	grid INTEGER, 
	note TEXT, 
	driver TEXT, 
	photo VARCHAR(64), 
	photo_credit TEXT, 
	photo_alt TEXT, 
	PRIMARY KEY (id), 
	CONSTRAINT known_status CHECK (status IN ('classified', 'DNF', 'DNS', 'DSQ')), 
	CONSTRAINT photo_of_results FOREIGN KEY(photo) REFERENCES photos (digest), 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE, 
	FOREIGN KEY(entry_id) REFERENCES entries (id) ON DELETE CASCADE, 
	UNIQUE (session_id, entry_id)
);
INSERT INTO "results" VALUES(1,18,1,'classified',20,26,34,'18th on the road, 11 s added',NULL,NULL,NULL,NULL);
INSERT INTO "results" VALUES(2,17,1,'DNF',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "rounds" (
	id INTEGER NOT NULL, 
	season_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	venue TEXT NOT NULL, 
	country VARCHAR(2) NOT NULL, 
	timezone TEXT NOT NULL, 
	first_day DATE NOT NULL, 
	last_day DATE NOT NULL, 
	uid VARCHAR(32) NOT NULL, 
	sequence INTEGER DEFAULT '0' NOT NULL, 
	changed_at DATETIME, 
	state VARCHAR(10) DEFAULT 'scheduled' NOT NULL, near TEXT, 
	PRIMARY KEY (id), 
	CONSTRAINT known_state CHECK (state IN ('scheduled', 'tbc', 'postponed', 'cancelled')), 
	FOREIGN KEY(season_id) REFERENCES seasons (id) ON DELETE CASCADE
);
INSERT INTO "rounds" VALUES(1,1,'Monza','Autodromo Nazionale Monza','IT','Europe/Rome','2023-04-21','2023-04-23','220bc7722f69421ca49fc417aac63055',0,NULL,'scheduled',NULL);
INSERT INTO "rounds" VALUES(2,1,'Paul Ricard','Circuit Paul Ricard','FR','Europe/Paris','2023-06-02','2023-06-04','08c67cdc12f04623aca1b51150646d2b',0,NULL,'scheduled',NULL);
INSERT INTO "rounds" VALUES(3,1,'Spa-Francorchamps','Circuit de Spa-Francorchamps','BE','Europe/Brussels','2023-06-29','2023-07-02','318a65b79812420aab6cabc6424b5f04',0,NULL,'scheduled',NULL);
INSERT INTO "rounds" VALUES(4,1,'Misano','Misano World Circuit Marco Simoncelli','IT','Europe/Rome','2023-07-14','2023-07-16','68da7832c6264f9c8dc6933b194d813e',0,NULL,'scheduled','Bologna');
INSERT INTO "rounds" VALUES(5,1,'Hockenheim','Hockenheimring','DE','Europe/Berlin','2023-09-01','2023-09-03','d86944f184924e7c817eca2ea8ce6dbd',0,NULL,'scheduled',NULL);
INSERT INTO "rounds" VALUES(6,1,'Barcelona','Circuit de Barcelona-Catalunya','ES','Europe/Madrid','2023-09-29','2023-10-01','caa7fc9b88f847619186c9a7676b7ab6',0,NULL,'scheduled',NULL);
CREATE TABLE seasons (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	series TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	team TEXT NOT NULL, 
	photos TEXT, 
	session_keys JSON NOT NULL, 
	current BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE, 
	UNIQUE (server_id, series, year)
);
INSERT INTO "seasons" VALUES(1,1576932967723303124,'GT4 European Series',2023,'Bäckman siblings','http://bit.ly/jabaeckman-photos','["fp1", "fp2", "q1", "q2", "race1", "race2"]',1);
CREATE TABLE servers (
	id BIGINT NOT NULL, 
	staff_role_id BIGINT NOT NULL, 
	timezone TEXT NOT NULL, 
	team TEXT, 
	set_up_by BIGINT NOT NULL, 
	set_up_at DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "servers" VALUES(1576932967723303124,1576932967723303125,'UTC',NULL,1576932967723303129,'2023-07-02 16:00:04.398985');
CREATE TABLE "sessions" (
	id INTEGER NOT NULL, 
	round_id INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	"key" VARCHAR(20) NOT NULL, 
	name TEXT NOT NULL, 
	start DATETIME, 
	duration INTEGER, 
	watch TEXT, 
	replay TEXT, 
	uid VARCHAR(32) NOT NULL, 
	sequence INTEGER DEFAULT '0' NOT NULL, 
	changed_at DATETIME, 
	state VARCHAR(10) DEFAULT 'scheduled' NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT known_state CHECK (state IN ('scheduled', 'tbc', 'postponed', 'cancelled')), 
	UNIQUE (round_id, "key"), 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE
);
INSERT INTO "sessions" VALUES(1,1,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'319862c3ad2547b9b1cb6b480df91f68',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(2,1,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'0a3366e28c484443ba4840d773e48299',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(3,1,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'27d4a6542541408b85edc28509317a50',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(4,1,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'9542bf62ca7e4c9681400e81165a8e2c',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(5,1,4,'race1','Race 1',NULL,NULL,NULL,NULL,'22eb29e822e54da9a31de92166255a70',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(6,1,5,'race2','Race 2',NULL,NULL,NULL,NULL,'ac77666b0e5e4d5bb8fd20e7b7563922',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(7,2,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'026419c1ae0e429482c7ef01102c0998',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(8,2,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'498335f17e2a438e8b55ffa8bfae30b4',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(9,2,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'4c32ce1f29aa4b0999d732629c3e0d20',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(10,2,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'55d2d4d8ad8443d3a3ad1af097d6c687',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(11,2,4,'race1','Race 1',NULL,NULL,NULL,NULL,'7163e1ae7fe846baa49a071321fb82a1',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(12,2,5,'race2','Race 2',NULL,NULL,NULL,NULL,'4fb211ee9f8d4f1083d01b905467edde',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(13,3,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'c486a01a66804446883297734aea20f3',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(14,3,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'f2e3241e221b42afb4ef60225050cc18',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(15,3,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'337c1d6d6ae445468faa3486f4d13b76',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(16,3,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'f43ed87589054f74b5fcff4be67006b1',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(17,3,4,'race1','Race 1',NULL,NULL,NULL,NULL,'a359cf4b1e52488ca575976bbd0f7aff',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(18,3,5,'race2','Race 2',NULL,NULL,NULL,NULL,'4ded87e3c6a04ef5902e560d88f1c186',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(19,4,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'74293df61adb4aad856614f118577c80',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(20,4,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'5bf0bc0d1f48477aa10c3558a97d7de9',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(21,4,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'a9edc3d363f745c59f210b4719a6272f',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(22,4,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'917f7383f6dc4bc599dcabc02f386c90',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(23,4,4,'race1','Race 1',NULL,NULL,NULL,NULL,'839fb54505784fc2a7c6b47b8a2578e1',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(24,4,5,'race2','Race 2',NULL,NULL,NULL,NULL,'02c8053433804ffa8a6bcf47621544eb',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(25,5,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'c46d6b34270b4147804e8ce9ffc1c10e',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(26,5,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'cccfb18f9ec64f71b869101622476555',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(27,5,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'694f7b737957431193620c94eda83835',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(28,5,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'c1b951c02352492d844267f29d1b7f45',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(29,5,4,'race1','Race 1',NULL,NULL,NULL,NULL,'f72c3b0a4cb046338f1ecd468452d0ca',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(30,5,5,'race2','Race 2',NULL,NULL,NULL,NULL,'c8df248f5dc74342b5df54354543d3ab',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(31,6,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'b85a6b78feac432d824bb6388d057de0',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(32,6,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'68a52a1be3dd4f96b94be85dd4fd6591',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(33,6,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'1b3aefd3aa394356834c773471824e9e',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(34,6,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'f89ccbdc78504e3fb5c94b798829e991',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(35,6,4,'race1','Race 1',NULL,NULL,NULL,NULL,'e204ec7adc04414c8408e89281010774',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(36,6,5,'race2','Race 2',NULL,NULL,NULL,NULL,'c70b16d6a7b24ff5b7f42cbeaa9b9abf',0,NULL,'scheduled');
CREATE TABLE troubles (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	guild_id BIGINT NOT NULL, 
	channel_id BIGINT NOT NULL, 
	what TEXT NOT NULL, 
	since DATETIME NOT NULL, 
	told_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE, 
	UNIQUE (server_id, channel_id)
);
CREATE INDEX ix_follows_server_id ON follows (server_id);
CREATE INDEX ix_seasons_server_id ON seasons (server_id);
CREATE UNIQUE INDEX one_current_season ON seasons (server_id) WHERE current;
CREATE INDEX ix_troubles_server_id ON troubles (server_id);
CREATE INDEX ix_entries_season_id ON entries (season_id);
CREATE INDEX ix_result_steps_result_id ON result_steps (result_id);
CREATE INDEX ix_announcements_session_id ON announcements (session_id);
CREATE INDEX ix_announcements_round_id ON announcements (round_id);
CREATE INDEX ix_announcements_server_id ON announcements (server_id);
CREATE INDEX ix_announcements_result_id ON announcements (result_id);
CREATE INDEX ix_announcements_quote_id ON announcements (quote_id);
CREATE INDEX waiting_deliveries ON deliveries (due_at) WHERE state IN ('pending', 'paused');
CREATE INDEX ix_deliveries_follow_id ON deliveries (follow_id);
CREATE INDEX unfinished_in_channel ON deliveries (channel_id, id) WHERE state IN ('pending', 'claimed', 'paused');
CREATE INDEX ix_deliveries_announcement_id ON deliveries (announcement_id);
CREATE INDEX told_in_channel ON deliveries (channel_id, announcement_id);
CREATE INDEX queue_of_deliveries ON deliveries (rank, due_at, place) WHERE state IN ('pending', 'paused');
CREATE INDEX trail_of_server ON changes (server_id, id);
CREATE INDEX ix_drafts_server_id ON drafts (server_id);
CREATE INDEX ix_rounds_season_id ON rounds (season_id);
CREATE INDEX ix_sessions_round_id ON sessions (round_id);
CREATE INDEX ix_results_entry_id ON results (entry_id);
CREATE INDEX ix_results_session_id ON results (session_id);
CREATE INDEX ix_results_photo ON results (photo);
CREATE INDEX ix_quotes_season_id ON quotes (season_id);
CREATE INDEX ix_quotes_round_id ON quotes (round_id);
CREATE INDEX ix_quotes_session_id ON quotes (session_id);
CREATE INDEX ix_quotes_photo ON quotes (photo);
COMMIT;
