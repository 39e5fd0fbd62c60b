BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0025');
CREATE TABLE announcements (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	kind VARCHAR(10) NOT NULL, 
	result_id INTEGER, 
	quote_id INTEGER, 
	round_id INTEGER, 
	session_id INTEGER, 
	change_id INTEGER, 
	notice_id INTEGER, 
	lead VARCHAR(10), 
	due_at DATETIME, 
	expires_at DATETIME, 
	created_at DATETIME NOT NULL, 
	bundle_id INTEGER, 
	correlation_id VARCHAR(8), 
	PRIMARY KEY (id), 
	CONSTRAINT known_kind CHECK (kind IN ('result', 'quote', 'recap', 'schedule', 'reminder', 'nudge', 'trail', 'desk')), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE, 
	FOREIGN KEY(result_id) REFERENCES results (id) ON DELETE CASCADE, 
	FOREIGN KEY(quote_id) REFERENCES quotes (id) ON DELETE CASCADE, 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE, 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE, 
	CONSTRAINT change_of_announcements FOREIGN KEY(change_id) REFERENCES changes (id) ON DELETE CASCADE, 
	CONSTRAINT announced_notice FOREIGN KEY(notice_id) REFERENCES notices (id) ON DELETE CASCADE, 
	CONSTRAINT bundle_of_announcements FOREIGN KEY(bundle_id) REFERENCES bundles (id) ON DELETE CASCADE
);
INSERT INTO "announcements" VALUES(1,1576933992295301122,'reminder',NULL,NULL,4,NULL,NULL,NULL,'7d','2023-07-07 07:00:00.000000','2023-07-14 22:00:00.000000','2023-07-02 16:00:00.932135',NULL,'613634e5');
INSERT INTO "announcements" VALUES(2,1576933992295301122,'reminder',NULL,NULL,5,NULL,NULL,NULL,'7d','2023-08-25 07:00:00.000000','2023-09-01 22:00:00.000000','2023-07-02 16:00:00.932135',NULL,'613634e5');
INSERT INTO "announcements" VALUES(3,1576933992295301122,'reminder',NULL,NULL,6,NULL,NULL,NULL,'7d','2023-09-22 07:00:00.000000','2023-09-29 22:00:00.000000','2023-07-02 16:00:00.932135',NULL,'613634e5');
INSERT INTO "announcements" VALUES(4,1576933992295301122,'reminder',NULL,NULL,4,NULL,NULL,NULL,'1d','2023-07-13 07:00:00.000000','2023-07-14 22:00:00.000000','2023-07-02 16:00:00.932135',NULL,'613634e5');
INSERT INTO "announcements" VALUES(5,1576933992295301122,'reminder',NULL,NULL,5,NULL,NULL,NULL,'1d','2023-08-31 07:00:00.000000','2023-09-01 22:00:00.000000','2023-07-02 16:00:00.932135',NULL,'613634e5');
INSERT INTO "announcements" VALUES(6,1576933992295301122,'reminder',NULL,NULL,6,NULL,NULL,NULL,'1d','2023-09-28 07:00:00.000000','2023-09-29 22:00:00.000000','2023-07-02 16:00:00.932135',NULL,'613634e5');
INSERT INTO "announcements" VALUES(7,1576933992295301122,'desk',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:01.266562',NULL,'3d8e03e0');
INSERT INTO "announcements" VALUES(8,1576933992295301122,'trail',NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,'2023-07-02 16:00:01.557882',NULL,'3d8e03e0');
INSERT INTO "announcements" VALUES(9,1576933992295301122,'result',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:01.787465',NULL,'ff6c0b72');
INSERT INTO "announcements" VALUES(10,1576933992295301122,'trail',NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,'2023-07-02 16:00:01.813267',NULL,'ff6c0b72');
INSERT INTO "announcements" VALUES(12,1576933992295301122,'result',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:02.072865',NULL,'f72ea3db');
INSERT INTO "announcements" VALUES(13,1576933992295301122,'trail',NULL,NULL,NULL,NULL,5,NULL,NULL,NULL,NULL,'2023-07-02 16:00:02.095161',NULL,'f72ea3db');
INSERT INTO "announcements" VALUES(14,1576933992295301122,'result',2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:02.382294',NULL,'692c8f80');
INSERT INTO "announcements" VALUES(15,1576933992295301122,'trail',NULL,NULL,NULL,NULL,6,NULL,NULL,NULL,NULL,'2023-07-02 16:00:02.407897',NULL,'692c8f80');
INSERT INTO "announcements" VALUES(16,1576933992295301122,'quote',NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:02.643598',NULL,'77982805');
INSERT INTO "announcements" VALUES(17,1576933992295301122,'trail',NULL,NULL,NULL,NULL,7,NULL,NULL,NULL,NULL,'2023-07-02 16:00:02.667398',NULL,'77982805');
CREATE TABLE bundles (
	id INTEGER NOT NULL, 
	round_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE
);
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
INSERT INTO "changes" VALUES(1,1576933992295301122,1576934003166937127,'2023-07-02 16:00:01.097464','stored','settings',1576933992295301122,'Settings',NULL,'{"channel": 1576933992295301125, "staff": 1576933992295301123, "team": null, "timezone": "UTC", "reminders": "7d, 1d, 1h", "ping": 1576933992295301124, "spoilers": null, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "season": {"current": 1, "toml": "# A season as Pitboard reads it: /season import. Starts are local times at the venue.\n\n[season]\nseries = \"GT4 European Series\"\nyear = 2023\nteam = \"B\u00e4ckman siblings\"\nsessions = [\n    \"fp1\",\n    \"fp2\",\n    \"q1\",\n    \"q2\",\n    \"race1\",\n    \"race2\",\n]\nphotos = \"http://bit.ly/jabaeckman-photos\"\n\n[[entries]]\ncar = \"Aston Martin Vantage GT4\"\nclass = \"Silver\"\ndrivers = [\n    \"Andreas B\u00e4ckman\",\n    \"Jessica B\u00e4ckman\",\n]\n\n[[rounds]]\nname = \"Monza\"\nvenue = \"Autodromo Nazionale Monza\"\ncountry = \"IT\"\ntimezone = \"Europe/Rome\"\nfirst_day = 2023-04-21\nlast_day = 2023-04-23\n\n[[rounds]]\nname = \"Paul Ricard\"\nvenue = \"Circuit Paul Ricard\"\ncountry = \"FR\"\ntimezone = \"Europe/Paris\"\nfirst_day = 2023-06-02\nlast_day = 2023-06-04\n\n[[rounds]]\nname = \"Spa-Francorchamps\"\nvenue = \"Circuit de Spa-Francorchamps\"\ncountry = \"BE\"\ntimezone = \"Europe/Brussels\"\nfirst_day = 2023-06-29\nlast_day = 2023-07-02\n\n[[rounds]]\nname = \"Misano\"\nvenue = \"Misano World Circuit Marco Simoncelli\"\nnear = \"Bologna\"\ncountry = \"IT\"\ntimezone = \"Europe/Rome\"\nfirst_day = 2023-07-14\nlast_day = 2023-07-16\n\n[[rounds]]\nname = \"Hockenheim\"\nvenue = \"Hockenheimring\"\ncountry = \"DE\"\ntimezone = \"Europe/Berlin\"\nfirst_day = 2023-09-01\nlast_day = 2023-09-03\n\n[[rounds]]\nname = \"Barcelona\"\nvenue = \"Circuit de Barcelona-Catalunya\"\ncountry = \"ES\"\ntimezone = \"Europe/Madrid\"\nfirst_day = 2023-09-29\nlast_day = 2023-10-01\n"}}',NULL);
INSERT INTO "changes" VALUES(2,1576933992295301122,1576934003166937127,'2023-07-02 16:00:01.218428','changed','settings',1576933992295301122,'Settings','{"channel": 1576933992295301125, "staff": 1576933992295301123, "team": null, "timezone": "UTC", "reminders": "7d, 1d, 1h", "ping": 1576933992295301124, "spoilers": null, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "season": null}','{"channel": 1576933992295301125, "staff": 1576933992295301123, "team": null, "timezone": "UTC", "reminders": "7d, 1d, 1h", "ping": 1576933992295301124, "spoilers": 24, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "season": null}',NULL);
INSERT INTO "changes" VALUES(3,1576933992295301122,1576934003166937127,'2023-07-02 16:00:01.549664','changed','settings',1576933992295301122,'Settings','{"channel": 1576933992295301125, "staff": 1576933992295301123, "team": null, "timezone": "UTC", "reminders": "7d, 1d, 1h", "ping": 1576933992295301124, "spoilers": 24, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "season": null}','{"channel": 1576933992295301125, "staff": 1576933992295301123, "team": null, "timezone": "UTC", "reminders": "7d, 1d, 1h", "ping": 1576933992295301124, "spoilers": 24, "staff_channel": 1576933992295301126, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "season": null}',NULL);
INSERT INTO "changes" VALUES(4,1576933992295301122,1576934003166937127,'2023-07-02 16:00:01.808210','stored','result',1,'Race 2 at Spa-Francorchamps',NULL,'{"life": "final", "status": "classified", "position": 18, "overall": 24, "grid": 34, "driver": null, "note": null, "photo": null}',NULL);
INSERT INTO "changes" VALUES(5,1576933992295301122,1576934003166937127,'2023-07-02 16:00:02.090599','changed','result',1,'Race 2 at Spa-Francorchamps','{"life": "final", "status": "classified", "position": 18, "overall": 24, "grid": 34, "driver": null, "note": null, "photo": null}','{"life": "final", "status": "classified", "position": 20, "overall": 26, "grid": 34, "driver": null, "note": "18th on the road, 11 s added", "photo": null}',NULL);
INSERT INTO "changes" VALUES(6,1576933992295301122,1576934003166937127,'2023-07-02 16:00:02.401833','stored','result',2,'Race 1 at Spa-Francorchamps',NULL,'{"life": "final", "status": "DNF", "position": null, "overall": null, "grid": null, "driver": null, "note": null, "photo": null}',NULL);
INSERT INTO "changes" VALUES(7,1576933992295301122,1576934003166937127,'2023-07-02 16:00:02.662818','stored','quote',1,'Quote of Andreas Bäckman on Race 2 at Spa-Francorchamps',NULL,'{"driver": "Andreas B\u00e4ckman", "text": "\u201cTough\u201d, but we made it.", "season_id": 1, "round_id": 3, "session_id": 18, "language": null, "translation": null, "photo": null, "not_before": null, "author": null, "approved_by": null, "withdrawn": false, "role": null, "typed_by": 1576934003166937127, "approver": null, "approver_is_staff": false, "held": false, "rejected": false}',NULL);
CREATE TABLE deliveries (
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
	thread_id BIGINT, 
	reason TEXT, 
	rank INTEGER DEFAULT '0' NOT NULL, 
	place INTEGER DEFAULT '0' NOT NULL, 
	not_before DATETIME, 
	without_links BOOLEAN DEFAULT 0 NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT claimed_by_somebody CHECK (state <> 'claimed' OR claimed_by IS NOT NULL), 
	CONSTRAINT sent_is_somewhere CHECK (state <> 'sent' OR message_id IS NOT NULL), 
	CONSTRAINT sent_at_some_time CHECK (state <> 'sent' OR sent_at IS NOT NULL), 
	CONSTRAINT says_why CHECK (state NOT IN ('skipped', 'paused', 'failed') OR reason IS NOT NULL), 
	CONSTRAINT known_action CHECK (action IN ('post', 'edit', 'open', 'remove')), 
	CONSTRAINT known_state CHECK (state IN ('pending', 'claimed', 'sent', 'skipped', 'paused', 'failed')), 
	FOREIGN KEY(announcement_id) REFERENCES announcements (id) ON DELETE CASCADE, 
	FOREIGN KEY(follow_id) REFERENCES follows (id) ON DELETE CASCADE
);
INSERT INTO "deliveries" VALUES(1,1,1,'post','pending',1576933992295301122,1576933992295301125,'84ff42ac406b9376','2023-07-07 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(2,2,1,'post','pending',1576933992295301122,1576933992295301125,'6f5aa4a13ffe3e3b','2023-08-25 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(3,3,1,'post','pending',1576933992295301122,1576933992295301125,'22ba8e5d6ae63959','2023-09-22 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(4,4,1,'post','pending',1576933992295301122,1576933992295301125,'e7a65ceeca42be21','2023-07-13 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(5,5,1,'post','pending',1576933992295301122,1576933992295301125,'54b7d4ccbebffe57','2023-08-31 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(6,6,1,'post','pending',1576933992295301122,1576933992295301125,'248356b6cc0d3c4d','2023-09-28 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(7,7,2,'post','sent',1576933992295301122,1576933992295301126,'2f0ef2d495797056',NULL,1,'3e1344eaf364414bae085e2defb1a2ea','2023-07-02 16:10:01.598895',0,0,'2023-07-02 16:00:01.711890',1576934008925716527,NULL,NULL,2,2,NULL,0);
INSERT INTO "deliveries" VALUES(8,8,2,'post','sent',1576933992295301122,1576933992295301126,'a3be79f984638eee',NULL,1,'3e1344eaf364414bae085e2defb1a2ea','2023-07-02 16:10:01.836567',0,0,'2023-07-02 16:00:01.905009',1576934009731022897,NULL,NULL,2,0,NULL,0);
INSERT INTO "deliveries" VALUES(9,9,1,'post','sent',1576933992295301122,1576933992295301125,'07ad07f8528a2768',NULL,1,'3e1344eaf364414bae085e2defb1a2ea','2023-07-02 16:10:01.836567',0,0,'2023-07-02 16:00:01.951308',1576934009923960882,NULL,NULL,0,0,NULL,0);
INSERT INTO "deliveries" VALUES(10,9,1,'open','pending',1576933992295301122,1576933992295301125,'d5ea7bac5710c6b3','2023-07-03 16:00:01.787465',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,0,NULL,0);
INSERT INTO "deliveries" VALUES(11,10,2,'post','sent',1576933992295301122,1576933992295301126,'2ddf27164f0ee907',NULL,1,'3e1344eaf364414bae085e2defb1a2ea','2023-07-02 16:10:01.932154',0,0,'2023-07-02 16:00:01.956266',1576934009953321011,NULL,NULL,2,0,NULL,0);
INSERT INTO "deliveries" VALUES(13,12,1,'edit','sent',1576933992295301122,1576933992295301125,'207e1ea8be5d8ff6',NULL,1,'3e1344eaf364414bae085e2defb1a2ea','2023-07-02 16:10:02.143182',0,0,'2023-07-02 16:00:02.250763',1576934009923960882,NULL,NULL,0,0,NULL,0);
INSERT INTO "deliveries" VALUES(14,13,2,'post','sent',1576933992295301122,1576933992295301126,'2a62b9d7c5731f31',NULL,1,'3e1344eaf364414bae085e2defb1a2ea','2023-07-02 16:10:02.143182',0,0,'2023-07-02 16:00:02.183944',1576934010905428022,NULL,NULL,2,0,NULL,0);
INSERT INTO "deliveries" VALUES(15,14,1,'post','sent',1576933992295301122,1576933992295301125,'120ee7e0b23f5b04',NULL,1,'3e1344eaf364414bae085e2defb1a2ea','2023-07-02 16:10:02.439200',0,0,'2023-07-02 16:00:02.511032',1576934012272771130,NULL,NULL,0,0,NULL,0);
INSERT INTO "deliveries" VALUES(16,14,1,'open','pending',1576933992295301122,1576933992295301125,'426e5dc54c085894','2023-07-03 16:00:02.382294',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,0,NULL,0);
INSERT INTO "deliveries" VALUES(17,15,2,'post','sent',1576933992295301122,1576933992295301126,'1a4ef83118c47549',NULL,1,'3e1344eaf364414bae085e2defb1a2ea','2023-07-02 16:10:02.439200',0,0,'2023-07-02 16:00:02.466104',1576934012088221753,NULL,NULL,2,0,NULL,0);
INSERT INTO "deliveries" VALUES(18,16,1,'post','sent',1576933992295301122,1576933992295301125,'22b67f43588321ca',NULL,1,'3e1344eaf364414bae085e2defb1a2ea','2023-07-02 16:10:02.696597',0,0,'2023-07-02 16:00:02.753281',1576934013291987006,NULL,NULL,0,0,NULL,0);
INSERT INTO "deliveries" VALUES(19,16,1,'open','pending',1576933992295301122,1576933992295301125,'5d451bc052e57f34','2023-07-03 16:00:02.643598',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,0,NULL,0);
INSERT INTO "deliveries" VALUES(20,17,2,'post','sent',1576933992295301122,1576933992295301126,'77551ca1c8a60ffc',NULL,1,'3e1344eaf364414bae085e2defb1a2ea','2023-07-02 16:10:02.696597',0,0,'2023-07-02 16:00:02.727823',1576934013187129405,NULL,NULL,2,0,NULL,0);
CREATE TABLE departures (
	guild_id BIGINT NOT NULL, 
	forget_at DATETIME NOT NULL, 
	PRIMARY KEY (guild_id)
);
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
CREATE TABLE faces (
	server_id BIGINT NOT NULL, 
	avatar VARCHAR(64), 
	banner VARCHAR(64), 
	bio TEXT, 
	shown JSON NOT NULL, 
	due_at DATETIME, 
	trouble TEXT, 
	PRIMARY KEY (server_id), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE, 
	FOREIGN KEY(avatar) REFERENCES photos (digest), 
	FOREIGN KEY(banner) REFERENCES photos (digest)
);
CREATE TABLE follows (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	guild_id BIGINT NOT NULL, 
	channel_id BIGINT NOT NULL, 
	reminders TEXT NOT NULL, 
	ping_role_id BIGINT, 
	spoilers INTEGER, 
	audience VARCHAR(10) DEFAULT 'followers' NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (server_id, channel_id), 
	CONSTRAINT known_audience CHECK (audience IN ('followers', 'staff')), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
);
INSERT INTO "follows" VALUES(1,1576933992295301122,1576933992295301122,1576933992295301125,'7d, 1d, 1h',1576933992295301124,24,'followers');
INSERT INTO "follows" VALUES(2,1576933992295301122,1576933992295301122,1576933992295301126,'off',NULL,NULL,'staff');
CREATE TABLE forum_posts (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	season_id INTEGER NOT NULL, 
	round_id INTEGER, 
	channel_id BIGINT NOT NULL, 
	title TEXT NOT NULL, 
	nonce VARCHAR(25) NOT NULL, 
	thread_id BIGINT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE, 
	FOREIGN KEY(season_id) REFERENCES seasons (id) ON DELETE CASCADE, 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE
);
CREATE TABLE meta (
	"key" VARCHAR(80) NOT NULL, 
	value TEXT, 
	PRIMARY KEY ("key")
);
INSERT INTO "meta" VALUES('commands of 1576933992236580865','69a0f8f58194d73e450807194d32dc27703ef6a155db31c704074a0316865a87');
CREATE TABLE notices (
	id INTEGER NOT NULL, 
	round_id INTEGER NOT NULL, 
	session_id INTEGER, 
	"before" JSON, 
	reason TEXT, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE, 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE
);
CREATE TABLE past_crews (
	id INTEGER NOT NULL, 
	entry_id INTEGER NOT NULL, 
	number TEXT, 
	car TEXT NOT NULL, 
	class_name TEXT NOT NULL, 
	drivers JSON NOT NULL, 
	until DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry_id) REFERENCES entries (id) ON DELETE CASCADE
);
CREATE TABLE photos (
	digest VARCHAR(64) NOT NULL, 
	data BLOB NOT NULL, 
	wanted_at DATETIME NOT NULL, 
	PRIMARY KEY (digest)
);
CREATE TABLE quotes (
	id INTEGER NOT NULL, 
	season_id INTEGER NOT NULL, 
	round_id INTEGER, 
	session_id INTEGER, 
	driver TEXT NOT NULL, 
	role TEXT, 
	text TEXT NOT NULL, 
	language VARCHAR(10), 
	translation TEXT, 
	photo VARCHAR(64), 
	photo_credit TEXT, 
	photo_alt TEXT, 
	not_before DATETIME, 
	author BIGINT, 
	approved_by BIGINT, 
	withdrawn BOOLEAN DEFAULT 0 NOT NULL, 
	"by" BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	bundle_id INTEGER, 
	approver BIGINT, 
	approver_is_staff BOOLEAN DEFAULT 0 NOT NULL, 
	held BOOLEAN DEFAULT 0 NOT NULL, 
	rejected BOOLEAN DEFAULT 0 NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(season_id) REFERENCES seasons (id) ON DELETE CASCADE, 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE, 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE, 
	CONSTRAINT photo_of_quotes FOREIGN KEY(photo) REFERENCES photos (digest), 
	CONSTRAINT bundle_of_quotes FOREIGN KEY(bundle_id) REFERENCES bundles (id) ON DELETE CASCADE
);
INSERT INTO "quotes" VALUES(1,1,3,18,'Andreas Bäckman',NULL,'“Tough”, but we made it.',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,1576934003166937127,'2023-07-02 16:00:02.629119',NULL,NULL,0,0,0);
CREATE TABLE recaps (
	id INTEGER NOT NULL, 
	round_id INTEGER NOT NULL, 
	headline TEXT, 
	lead TEXT, 
	"by" BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (round_id), 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE
);
CREATE TABLE result_steps (
	id INTEGER NOT NULL, 
	result_id INTEGER NOT NULL, 
	life VARCHAR(12) NOT NULL, 
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
INSERT INTO "result_steps" VALUES(1,1,'final','classified',18,24,34,NULL,NULL,1576934003166937127,'2023-07-02 16:00:01.767089');
INSERT INTO "result_steps" VALUES(2,1,'final','classified',20,26,34,'18th on the road, 11 s added',NULL,1576934003166937127,'2023-07-02 16:00:02.062464');
INSERT INTO "result_steps" VALUES(3,2,'final','DNF',NULL,NULL,NULL,NULL,NULL,1576934003166937127,'2023-07-02 16:00:02.365200');
CREATE TABLE results (
	id INTEGER NOT NULL, 
	session_id INTEGER NOT NULL, 
	entry_id INTEGER NOT NULL, 
	life VARCHAR(12) NOT NULL, 
	status VARCHAR(10) NOT NULL, 
	position INTEGER, 
	overall INTEGER, 
	grid INTEGER, 
	note TEXT, 
	driver TEXT, 
	photo VARCHAR(64), 
	photo_credit TEXT, 
	photo_alt TEXT, 
	at DATETIME NOT NULL, 
	number TEXT, 
	car TEXT NOT NULL, 
	class_name TEXT NOT NULL, 
	drivers JSON NOT NULL, 
	bundle_id INTEGER, 
	PRIMARY KEY (id), 
	UNIQUE (session_id, entry_id), 
	CONSTRAINT known_status CHECK (status IN ('classified', 'DNF', 'DNS', 'DSQ')), 
	CONSTRAINT known_life CHECK (life IN ('provisional', 'final', 'amended', 'withdrawn')), 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE, 
	FOREIGN KEY(entry_id) REFERENCES entries (id) ON DELETE CASCADE, 
	CONSTRAINT photo_of_results FOREIGN KEY(photo) REFERENCES photos (digest), 
	CONSTRAINT bundle_of_results FOREIGN KEY(bundle_id) REFERENCES bundles (id) ON DELETE CASCADE
);
INSERT INTO "results" VALUES(1,18,1,'final','classified',20,26,34,'18th on the road, 11 s added',NULL,NULL,NULL,NULL,'2023-07-02 16:00:02.062464',NULL,'Aston Martin Vantage GT4','Silver','["Andreas B\u00e4ckman", "Jessica B\u00e4ckman"]',NULL);
INSERT INTO "results" VALUES(2,17,1,'final','DNF',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:02.365200',NULL,'Aston Martin Vantage GT4','Silver','["Andreas B\u00e4ckman", "Jessica B\u00e4ckman"]',NULL);
CREATE TABLE rounds (
	id INTEGER NOT NULL, 
	season_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	venue TEXT NOT NULL, 
	near TEXT, 
	country VARCHAR(2) NOT NULL, 
	timezone TEXT NOT NULL, 
	first_day DATE NOT NULL, 
	last_day DATE NOT NULL, 
	state VARCHAR(10) DEFAULT 'scheduled' NOT NULL, 
	uid VARCHAR(32) NOT NULL, 
	sequence INTEGER DEFAULT '0' NOT NULL, 
	changed_at DATETIME, 
	PRIMARY KEY (id), 
	CONSTRAINT known_state CHECK (state IN ('scheduled', 'tbc', 'postponed', 'cancelled')), 
	FOREIGN KEY(season_id) REFERENCES seasons (id) ON DELETE CASCADE
);
INSERT INTO "rounds" VALUES(1,1,'Monza','Autodromo Nazionale Monza',NULL,'IT','Europe/Rome','2023-04-21','2023-04-23','scheduled','d7b1839ce48c448e96fb0e8a91fc4b89',0,NULL);
INSERT INTO "rounds" VALUES(2,1,'Paul Ricard','Circuit Paul Ricard',NULL,'FR','Europe/Paris','2023-06-02','2023-06-04','scheduled','e12a05ab7603400396fa86ddd04115eb',0,NULL);
INSERT INTO "rounds" VALUES(3,1,'Spa-Francorchamps','Circuit de Spa-Francorchamps',NULL,'BE','Europe/Brussels','2023-06-29','2023-07-02','scheduled','874ad6c30ab84b8a9643b85f3865df2e',0,NULL);
INSERT INTO "rounds" VALUES(4,1,'Misano','Misano World Circuit Marco Simoncelli','Bologna','IT','Europe/Rome','2023-07-14','2023-07-16','scheduled','a07572678aa24044952afd7d34c85775',0,NULL);
INSERT INTO "rounds" VALUES(5,1,'Hockenheim','Hockenheimring',NULL,'DE','Europe/Berlin','2023-09-01','2023-09-03','scheduled','4db7e8a76a13433293a9b015e4def674',0,NULL);
INSERT INTO "rounds" VALUES(6,1,'Barcelona','Circuit de Barcelona-Catalunya',NULL,'ES','Europe/Madrid','2023-09-29','2023-10-01','scheduled','7cc5fd6201394ab5b00c9ce4926f3cce',0,NULL);
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
	UNIQUE (server_id, series, year), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
);
INSERT INTO "seasons" VALUES(1,1576933992295301122,'GT4 European Series',2023,'Bäckman siblings','http://bit.ly/jabaeckman-photos','["fp1", "fp2", "q1", "q2", "race1", "race2"]',1);
CREATE TABLE servers (
	id BIGINT NOT NULL, 
	staff_role_id BIGINT NOT NULL, 
	timezone TEXT NOT NULL, 
	team TEXT, 
	set_up_by BIGINT NOT NULL, 
	set_up_at DATETIME NOT NULL, 
	colour INTEGER, 
	logo VARCHAR(64), 
	PRIMARY KEY (id), 
	CONSTRAINT logo_of_server FOREIGN KEY(logo) REFERENCES photos (digest)
);
INSERT INTO "servers" VALUES(1576933992295301122,1576933992295301123,'UTC',NULL,1576934003166937127,'2023-07-02 16:00:01.266562',NULL,NULL);
CREATE TABLE sessions (
	id INTEGER NOT NULL, 
	round_id INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	"key" VARCHAR(20) NOT NULL, 
	name TEXT NOT NULL, 
	start DATETIME, 
	duration INTEGER, 
	watch TEXT, 
	replay TEXT, 
	state VARCHAR(10) DEFAULT 'scheduled' NOT NULL, 
	uid VARCHAR(32) NOT NULL, 
	sequence INTEGER DEFAULT '0' NOT NULL, 
	changed_at DATETIME, 
	PRIMARY KEY (id), 
	UNIQUE (round_id, "key"), 
	CONSTRAINT known_state CHECK (state IN ('scheduled', 'tbc', 'postponed', 'cancelled')), 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE
);
INSERT INTO "sessions" VALUES(1,1,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','d3868436ad014280a2fee29fd68b697f',0,NULL);
INSERT INTO "sessions" VALUES(2,1,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','462637e651534433916ffd7d89ca4abe',0,NULL);
INSERT INTO "sessions" VALUES(3,1,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','228a772010ba4da983b9d88cdcff7064',0,NULL);
INSERT INTO "sessions" VALUES(4,1,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','f92f26a77dfa48e6874dafe5c6da3bec',0,NULL);
INSERT INTO "sessions" VALUES(5,1,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','123a0f68a7af4f8aa330cad33069450f',0,NULL);
INSERT INTO "sessions" VALUES(6,1,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','1e3935b926294a27a7d7121283ac7816',0,NULL);
INSERT INTO "sessions" VALUES(7,2,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','e5c188b24e924521be2d6b606d69f73e',0,NULL);
INSERT INTO "sessions" VALUES(8,2,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','d4acd3195d90435c89ade6e8b60bbf82',0,NULL);
INSERT INTO "sessions" VALUES(9,2,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','ac575e0646bf45e9adbaff4c0b0279e5',0,NULL);
INSERT INTO "sessions" VALUES(10,2,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','392888cd400444a9bca385f36360149f',0,NULL);
INSERT INTO "sessions" VALUES(11,2,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','3f45dbaf55c84f74bc90579f0d6b1d60',0,NULL);
INSERT INTO "sessions" VALUES(12,2,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','9f8fdade7df7452085b5bf566b7cf629',0,NULL);
INSERT INTO "sessions" VALUES(13,3,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','a9b587033db64628b52a48c73fa45d6f',0,NULL);
INSERT INTO "sessions" VALUES(14,3,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','f696274d4cab4afb909991721a51b2dc',0,NULL);
INSERT INTO "sessions" VALUES(15,3,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','1a0cba9f589349f5a08623c1e0a2f820',0,NULL);
INSERT INTO "sessions" VALUES(16,3,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','7adba7d8b30d4f568fd6afcea053c1b8',0,NULL);
INSERT INTO "sessions" VALUES(17,3,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','6b1966eb71604bcbb3d0e65a454811cb',0,NULL);
INSERT INTO "sessions" VALUES(18,3,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','f9b603f52d33461199c11d1ae3a141fd',0,NULL);
INSERT INTO "sessions" VALUES(19,4,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','e3ea66689c7143cc9326f01a14cd546f',0,NULL);
INSERT INTO "sessions" VALUES(20,4,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','c0d4abfd5d284d5ebf04330ed6a895d9',0,NULL);
INSERT INTO "sessions" VALUES(21,4,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','4df4afeb59e440b692cde06b22677898',0,NULL);
INSERT INTO "sessions" VALUES(22,4,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','aeaff4b1cc64427eb65da2cc52ddf030',0,NULL);
INSERT INTO "sessions" VALUES(23,4,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','44fdf6e213104f33a0202cea50219de0',0,NULL);
INSERT INTO "sessions" VALUES(24,4,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','9a541a3ec5f94f30b3e57b010570582f',0,NULL);
INSERT INTO "sessions" VALUES(25,5,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','4ae164b4233d48f388fe02ab1983432d',0,NULL);
INSERT INTO "sessions" VALUES(26,5,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','cd6c4b1b8de8452e8032c218c1b6324b',0,NULL);
INSERT INTO "sessions" VALUES(27,5,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','bd7c5e58c61649fa8e9e5d495cd18850',0,NULL);
INSERT INTO "sessions" VALUES(28,5,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','bcd6e809886f4f00b5bb35c0166042ad',0,NULL);
INSERT INTO "sessions" VALUES(29,5,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','aa8bfb3b59224969b1493e8f52b0aea5',0,NULL);
INSERT INTO "sessions" VALUES(30,5,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','2a74d4dd9e26458dae13a33fc049f71e',0,NULL);
INSERT INTO "sessions" VALUES(31,6,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','e792c4c826b449e099e4efd09e23c5e0',0,NULL);
INSERT INTO "sessions" VALUES(32,6,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','83c15ba8d878408cb75171bd97ec7b64',0,NULL);
INSERT INTO "sessions" VALUES(33,6,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','d3b08215593c448e923703f6b37a9a5b',0,NULL);
INSERT INTO "sessions" VALUES(34,6,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','782ff5f76cd14c608fd1522b13d51325',0,NULL);
INSERT INTO "sessions" VALUES(35,6,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','50678e16621b40648d390f2f5421f263',0,NULL);
INSERT INTO "sessions" VALUES(36,6,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','c69aced1849d4ec4ac6dd2a9c0799755',0,NULL);
CREATE TABLE setup_drafts (
	server_id BIGINT NOT NULL, 
	choices JSON NOT NULL, 
	made_at DATETIME NOT NULL, 
	PRIMARY KEY (server_id)
);
CREATE TABLE troubles (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	guild_id BIGINT NOT NULL, 
	channel_id BIGINT NOT NULL, 
	what TEXT NOT NULL, 
	since DATETIME NOT NULL, 
	told_at DATETIME, 
	PRIMARY KEY (id), 
	UNIQUE (server_id, channel_id), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
);
CREATE INDEX ix_servers_logo ON servers (logo);
CREATE INDEX trail_of_server ON changes (server_id, id);
CREATE INDEX ix_drafts_server_id ON drafts (server_id);
CREATE INDEX ix_troubles_server_id ON troubles (server_id);
CREATE INDEX ix_seasons_server_id ON seasons (server_id);
CREATE UNIQUE INDEX one_current_season ON seasons (server_id) WHERE current;
CREATE INDEX ix_faces_banner ON faces (banner);
CREATE INDEX ix_faces_avatar ON faces (avatar);
CREATE INDEX ix_follows_server_id ON follows (server_id);
CREATE INDEX ix_entries_season_id ON entries (season_id);
CREATE INDEX ix_rounds_season_id ON rounds (season_id);
CREATE INDEX posts_of_forum ON forum_posts (channel_id);
CREATE INDEX ix_forum_posts_server_id ON forum_posts (server_id);
CREATE INDEX ix_forum_posts_round_id ON forum_posts (round_id);
CREATE INDEX ix_forum_posts_season_id ON forum_posts (season_id);
CREATE INDEX ix_bundles_round_id ON bundles (round_id);
CREATE INDEX ix_past_crews_entry_id ON past_crews (entry_id);
CREATE INDEX ix_sessions_round_id ON sessions (round_id);
CREATE INDEX ix_notices_session_id ON notices (session_id);
CREATE INDEX ix_notices_round_id ON notices (round_id);
CREATE INDEX ix_results_photo ON results (photo);
CREATE INDEX ix_results_entry_id ON results (entry_id);
CREATE INDEX ix_results_bundle_id ON results (bundle_id);
CREATE INDEX ix_results_session_id ON results (session_id);
CREATE INDEX ix_quotes_season_id ON quotes (season_id);
CREATE INDEX ix_quotes_session_id ON quotes (session_id);
CREATE INDEX ix_quotes_photo ON quotes (photo);
CREATE INDEX ix_quotes_bundle_id ON quotes (bundle_id);
CREATE INDEX ix_quotes_round_id ON quotes (round_id);
CREATE INDEX ix_announcements_quote_id ON announcements (quote_id);
CREATE INDEX ix_announcements_session_id ON announcements (session_id);
CREATE INDEX ix_announcements_round_id ON announcements (round_id);
CREATE INDEX ix_announcements_notice_id ON announcements (notice_id);
CREATE INDEX ix_announcements_result_id ON announcements (result_id);
CREATE INDEX ix_announcements_server_id ON announcements (server_id);
CREATE INDEX ix_announcements_bundle_id ON announcements (bundle_id);
CREATE INDEX ix_announcements_change_id ON announcements (change_id);
CREATE INDEX ix_result_steps_result_id ON result_steps (result_id);
CREATE INDEX waiting_deliveries ON deliveries (due_at) WHERE state IN ('pending', 'paused');
CREATE INDEX unfinished_in_channel ON deliveries (channel_id, id) WHERE state IN ('pending', 'claimed', 'paused');
CREATE INDEX queue_of_deliveries ON deliveries (rank, due_at, place) WHERE state IN ('pending', 'paused');
CREATE INDEX ix_deliveries_announcement_id ON deliveries (announcement_id);
CREATE INDEX ix_deliveries_follow_id ON deliveries (follow_id);
CREATE INDEX told_in_channel ON deliveries (channel_id, announcement_id);
COMMIT;
