BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0019');
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
	change_id INTEGER, 
	notice_id INTEGER, 
	bundle_id INTEGER, 
	PRIMARY KEY (id), 
	CONSTRAINT change_of_announcements FOREIGN KEY(change_id) REFERENCES changes (id) ON DELETE CASCADE, 
	CONSTRAINT known_kind CHECK (kind IN ('result', 'quote', 'recap', 'schedule', 'reminder', 'nudge', 'trail', 'desk')), 
	CONSTRAINT announced_notice FOREIGN KEY(notice_id) REFERENCES notices (id) ON DELETE CASCADE, 
	CONSTRAINT bundle_of_announcements FOREIGN KEY(bundle_id) REFERENCES bundles (id) ON DELETE CASCADE, 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE, 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE, 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE, 
	FOREIGN KEY(quote_id) REFERENCES quotes (id) ON DELETE CASCADE, 
	FOREIGN KEY(result_id) REFERENCES results (id) ON DELETE CASCADE
);
INSERT INTO "announcements" VALUES(1,1576932694665723920,'reminder',NULL,NULL,4,NULL,'7d','2023-07-07 07:00:00.000000','2023-07-14 22:00:00.000000','2023-07-02 16:00:13.674927',NULL,NULL,NULL);
INSERT INTO "announcements" VALUES(2,1576932694665723920,'reminder',NULL,NULL,5,NULL,'7d','2023-08-25 07:00:00.000000','2023-09-01 22:00:00.000000','2023-07-02 16:00:13.674927',NULL,NULL,NULL);
INSERT INTO "announcements" VALUES(3,1576932694665723920,'reminder',NULL,NULL,6,NULL,'7d','2023-09-22 07:00:00.000000','2023-09-29 22:00:00.000000','2023-07-02 16:00:13.674927',NULL,NULL,NULL);
INSERT INTO "announcements" VALUES(4,1576932694665723920,'reminder',NULL,NULL,4,NULL,'1d','2023-07-13 07:00:00.000000','2023-07-14 22:00:00.000000','2023-07-02 16:00:13.674927',NULL,NULL,NULL);
INSERT INTO "announcements" VALUES(5,1576932694665723920,'reminder',NULL,NULL,5,NULL,'1d','2023-08-31 07:00:00.000000','2023-09-01 22:00:00.000000','2023-07-02 16:00:13.674927',NULL,NULL,NULL);
INSERT INTO "announcements" VALUES(6,1576932694665723920,'reminder',NULL,NULL,6,NULL,'1d','2023-09-28 07:00:00.000000','2023-09-29 22:00:00.000000','2023-07-02 16:00:13.674927',NULL,NULL,NULL);
INSERT INTO "announcements" VALUES(7,1576932694665723920,'desk',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:15.814309',NULL,NULL,NULL);
INSERT INTO "announcements" VALUES(8,1576932694665723920,'trail',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:15.863466',3,NULL,NULL);
INSERT INTO "announcements" VALUES(9,1576932694665723920,'result',1,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:16.384755',NULL,NULL,NULL);
INSERT INTO "announcements" VALUES(10,1576932694665723920,'trail',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:16.397482',4,NULL,NULL);
INSERT INTO "announcements" VALUES(11,1576932694665723920,'result',1,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:17.360399',NULL,NULL,NULL);
INSERT INTO "announcements" VALUES(12,1576932694665723920,'trail',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:17.371617',5,NULL,NULL);
INSERT INTO "announcements" VALUES(13,1576932694665723920,'result',2,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:18.210959',NULL,NULL,NULL);
INSERT INTO "announcements" VALUES(14,1576932694665723920,'trail',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:18.302726',6,NULL,NULL);
INSERT INTO "announcements" VALUES(15,1576932694665723920,'quote',NULL,1,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:19.278007',NULL,NULL,NULL);
INSERT INTO "announcements" VALUES(16,1576932694665723920,'trail',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:19.658318',7,NULL,NULL);
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
INSERT INTO "changes" VALUES(1,1576932694665723920,1576932694665723925,'2023-07-02 16:00:14.424758','stored','settings',1576932694665723920,'Settings',NULL,'{"channel": 1576932694665723923, "staff": 1576932694665723921, "team": null, "timezone": "UTC", "reminders": "7d, 1d, 1h", "ping": 1576932694665723922, "spoilers": null, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "season": {"current": 1, "toml": "# A season as Pitboard reads it: /season import. Starts are local times at the venue.\n\n[season]\nseries = \"GT4 European Series\"\nyear = 2023\nteam = \"B\u00e4ckman siblings\"\nsessions = [\n    \"fp1\",\n    \"fp2\",\n    \"q1\",\n    \"q2\",\n    \"race1\",\n    \"race2\",\n]\nphotos = \"http://bit.ly/jabaeckman-photos\"\n\n[[entries]]\ncar = \"Aston Martin Vantage GT4\"\nclass = \"Silver\"\ndrivers = [\n    \"Andreas B\u00e4ckman\",\n    \"Jessica B\u00e4ckman\",\n]\n\n[[rounds]]\nname = \"Monza\"\nvenue = \"Autodromo Nazionale Monza\"\ncountry = \"IT\"\ntimezone = \"Europe/Rome\"\nfirst_day = 2023-04-21\nlast_day = 2023-04-23\n\n[[rounds]]\nname = \"Paul Ricard\"\nvenue = \"Circuit Paul Ricard\"\ncountry = \"FR\"\ntimezone = \"Europe/Paris\"\nfirst_day = 2023-06-02\nlast_day = 2023-06-04\n\n[[rounds]]\nname = \"Spa-Francorchamps\"\nvenue = \"Circuit de Spa-Francorchamps\"\ncountry = \"BE\"\ntimezone = \"Europe/Brussels\"\nfirst_day = 2023-06-29\nlast_day = 2023-07-02\n\n[[rounds]]\nname = \"Misano\"\nvenue = \"Misano World Circuit Marco Simoncelli\"\nnear = \"Bologna\"\ncountry = \"IT\"\ntimezone = \"Europe/Rome\"\nfirst_day = 2023-07-14\nlast_day = 2023-07-16\n\n[[rounds]]\nname = \"Hockenheim\"\nvenue = \"Hockenheimring\"\ncountry = \"DE\"\ntimezone = \"Europe/Berlin\"\nfirst_day = 2023-09-01\nlast_day = 2023-09-03\n\n[[rounds]]\nname = \"Barcelona\"\nvenue = \"Circuit de Barcelona-Catalunya\"\ncountry = \"ES\"\ntimezone = \"Europe/Madrid\"\nfirst_day = 2023-09-29\nlast_day = 2023-10-01\n"}}',NULL);
INSERT INTO "changes" VALUES(2,1576932694665723920,1576932694665723925,'2023-07-02 16:00:15.343066','changed','settings',1576932694665723920,'Settings','{"channel": 1576932694665723923, "staff": 1576932694665723921, "team": null, "timezone": "UTC", "reminders": "7d, 1d, 1h", "ping": 1576932694665723922, "spoilers": null, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "season": null}','{"channel": 1576932694665723923, "staff": 1576932694665723921, "team": null, "timezone": "UTC", "reminders": "7d, 1d, 1h", "ping": 1576932694665723922, "spoilers": 24, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "season": null}',NULL);
INSERT INTO "changes" VALUES(3,1576932694665723920,1576932694665723925,'2023-07-02 16:00:15.860480','changed','settings',1576932694665723920,'Settings','{"channel": 1576932694665723923, "staff": 1576932694665723921, "team": null, "timezone": "UTC", "reminders": "7d, 1d, 1h", "ping": 1576932694665723922, "spoilers": 24, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "season": null}','{"channel": 1576932694665723923, "staff": 1576932694665723921, "team": null, "timezone": "UTC", "reminders": "7d, 1d, 1h", "ping": 1576932694665723922, "spoilers": 24, "staff_channel": 1576932694665723924, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "season": null}',NULL);
INSERT INTO "changes" VALUES(4,1576932694665723920,1576932694665723925,'2023-07-02 16:00:16.395095','stored','result',1,'Race 2 at Spa-Francorchamps',NULL,'{"life": "final", "status": "classified", "position": 18, "overall": 24, "grid": 34, "driver": null, "note": null, "photo": null}',NULL);
INSERT INTO "changes" VALUES(5,1576932694665723920,1576932694665723925,'2023-07-02 16:00:17.368031','changed','result',1,'Race 2 at Spa-Francorchamps','{"life": "final", "status": "classified", "position": 18, "overall": 24, "grid": 34, "driver": null, "note": null, "photo": null}','{"life": "final", "status": "classified", "position": 20, "overall": 26, "grid": 34, "driver": null, "note": "18th on the road, 11 s added", "photo": null}',NULL);
INSERT INTO "changes" VALUES(6,1576932694665723920,1576932694665723925,'2023-07-02 16:00:18.287152','stored','result',2,'Race 1 at Spa-Francorchamps',NULL,'{"life": "final", "status": "DNF", "position": null, "overall": null, "grid": null, "driver": null, "note": null, "photo": null}',NULL);
INSERT INTO "changes" VALUES(7,1576932694665723920,1576932694665723925,'2023-07-02 16:00:19.576712','stored','quote',1,'Quote of Andreas Bäckman on Race 2 at Spa-Francorchamps',NULL,'{"driver": "Andreas B\u00e4ckman", "text": "\u201cTough\u201d, but we made it.", "season_id": 1, "round_id": 3, "session_id": 18, "language": null, "translation": null, "photo": null, "not_before": null, "author": null, "approved_by": null, "withdrawn": false, "role": null}',NULL);
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
	place INTEGER DEFAULT '0' NOT NULL, thread_id BIGINT, 
	PRIMARY KEY (id), 
	CONSTRAINT says_why CHECK (state NOT IN ('skipped', 'paused', 'failed') OR reason IS NOT NULL), 
	CONSTRAINT sent_is_somewhere CHECK (state <> 'sent' OR message_id IS NOT NULL), 
	CONSTRAINT claimed_by_somebody CHECK (state <> 'claimed' OR claimed_by IS NOT NULL), 
	CONSTRAINT sent_at_some_time CHECK (state <> 'sent' OR sent_at IS NOT NULL), 
	CONSTRAINT known_state CHECK (state IN ('pending', 'claimed', 'sent', 'skipped', 'paused', 'failed')), 
	CONSTRAINT known_action CHECK (action IN ('post', 'edit', 'open', 'remove')), 
	FOREIGN KEY(announcement_id) REFERENCES announcements (id) ON DELETE CASCADE, 
	FOREIGN KEY(follow_id) REFERENCES follows (id) ON DELETE CASCADE
);
INSERT INTO "deliveries" VALUES(1,1,1,'post','pending',1576932694665723920,1576932694665723923,'945e9bc4243bc986','2023-07-07 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1,NULL);
INSERT INTO "deliveries" VALUES(2,2,1,'post','pending',1576932694665723920,1576932694665723923,'380677e3a38099fe','2023-08-25 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1,NULL);
INSERT INTO "deliveries" VALUES(3,3,1,'post','pending',1576932694665723920,1576932694665723923,'8122920740917bbf','2023-09-22 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1,NULL);
INSERT INTO "deliveries" VALUES(4,4,1,'post','pending',1576932694665723920,1576932694665723923,'87f69c33a0b70de2','2023-07-13 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1,NULL);
INSERT INTO "deliveries" VALUES(5,5,1,'post','pending',1576932694665723920,1576932694665723923,'cd652542203162c0','2023-08-31 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1,NULL);
INSERT INTO "deliveries" VALUES(6,6,1,'post','pending',1576932694665723920,1576932694665723923,'bb77b3a9a46f3e81','2023-09-28 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1,NULL);
INSERT INTO "deliveries" VALUES(7,7,2,'post','sent',1576932694665723920,1576932694665723924,'c4fc845c508a6cd2',NULL,1,'ea57eafcadba4b448f62d97082f2aa88','2023-07-02 16:10:15.875049',0,0,'2023-07-02 16:00:15.999017',1576932799934365754,NULL,2,2,NULL);
INSERT INTO "deliveries" VALUES(8,8,2,'post','sent',1576932694665723920,1576932694665723924,'3c11a4b9d9c84c43',NULL,1,'ea57eafcadba4b448f62d97082f2aa88','2023-07-02 16:10:16.141848',0,0,'2023-07-02 16:00:16.310330',1576932801234599996,NULL,2,0,NULL);
INSERT INTO "deliveries" VALUES(9,9,1,'post','sent',1576932694665723920,1576932694665723923,'b7a53714f3f4b24f',NULL,1,'ea57eafcadba4b448f62d97082f2aa88','2023-07-02 16:10:16.427873',0,0,'2023-07-02 16:00:16.790182',1576932803105259583,NULL,0,0,NULL);
INSERT INTO "deliveries" VALUES(10,9,1,'open','pending',1576932694665723920,1576932694665723923,'d99e671d2443eafb','2023-07-03 16:00:16.384755',0,NULL,NULL,0,0,NULL,NULL,NULL,1,0,NULL);
INSERT INTO "deliveries" VALUES(11,10,2,'post','sent',1576932694665723920,1576932694665723924,'bd05d1abd665e569',NULL,1,'ea57eafcadba4b448f62d97082f2aa88','2023-07-02 16:10:16.427873',0,0,'2023-07-02 16:00:16.523499',1576932802094432318,NULL,2,0,NULL);
INSERT INTO "deliveries" VALUES(12,11,1,'edit','sent',1576932694665723920,1576932694665723923,'4d9ccf1f4ac0336c',NULL,1,'ea57eafcadba4b448f62d97082f2aa88','2023-07-02 16:10:17.411597',0,0,'2023-07-02 16:00:17.596410',1576932803105259583,NULL,0,0,NULL);
INSERT INTO "deliveries" VALUES(13,12,2,'post','sent',1576932694665723920,1576932694665723924,'9619f3adebae174d',NULL,1,'ea57eafcadba4b448f62d97082f2aa88','2023-07-02 16:10:17.411597',0,0,'2023-07-02 16:00:17.484754',1576932806162907202,NULL,2,0,NULL);
INSERT INTO "deliveries" VALUES(14,13,1,'post','sent',1576932694665723920,1576932694665723923,'e43a58f0b4191aa4',NULL,1,'ea57eafcadba4b448f62d97082f2aa88','2023-07-02 16:10:18.471656',0,0,'2023-07-02 16:00:18.575730',1576932810738892870,NULL,0,0,NULL);
INSERT INTO "deliveries" VALUES(15,13,1,'open','pending',1576932694665723920,1576932694665723923,'a3b55813c8342e7f','2023-07-03 16:00:18.210959',0,NULL,NULL,0,0,NULL,NULL,NULL,1,0,NULL);
INSERT INTO "deliveries" VALUES(16,14,2,'post','sent',1576932694665723920,1576932694665723924,'b22aa24f6415279e',NULL,1,'ea57eafcadba4b448f62d97082f2aa88','2023-07-02 16:10:18.471656',0,0,'2023-07-02 16:00:18.515132',1576932810470457413,NULL,2,0,NULL);
INSERT INTO "deliveries" VALUES(17,15,1,'post','sent',1576932694665723920,1576932694665723923,'a2c59eb49a75392c',NULL,1,'ea57eafcadba4b448f62d97082f2aa88','2023-07-02 16:10:19.971355',0,0,'2023-07-02 16:00:20.227799',1576932817516888138,NULL,0,0,NULL);
INSERT INTO "deliveries" VALUES(18,15,1,'open','pending',1576932694665723920,1576932694665723923,'370b70373e5a1695','2023-07-03 16:00:19.278007',0,NULL,NULL,0,0,NULL,NULL,NULL,1,0,NULL);
INSERT INTO "deliveries" VALUES(19,16,2,'post','sent',1576932694665723920,1576932694665723924,'f4331d3c9882c7b8',NULL,1,'ea57eafcadba4b448f62d97082f2aa88','2023-07-02 16:10:19.971355',0,0,'2023-07-02 16:00:20.149444',1576932817072291913,NULL,2,0,NULL);
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
	FOREIGN KEY(avatar) REFERENCES photos (digest), 
	FOREIGN KEY(banner) REFERENCES photos (digest), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
);
CREATE TABLE "follows" (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	guild_id BIGINT NOT NULL, 
	channel_id BIGINT NOT NULL, 
	reminders TEXT NOT NULL, 
	ping_role_id BIGINT, 
	spoilers INTEGER, 
	audience VARCHAR(10) DEFAULT 'followers' NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT known_audience CHECK (audience IN ('followers', 'staff')), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE, 
	UNIQUE (server_id, channel_id)
);
INSERT INTO "follows" VALUES(1,1576932694665723920,1576932694665723920,1576932694665723923,'7d, 1d, 1h',1576932694665723922,24,'followers');
INSERT INTO "follows" VALUES(2,1576932694665723920,1576932694665723920,1576932694665723924,'off',NULL,NULL,'staff');
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
INSERT INTO "meta" VALUES('commands of 1576932694657335311','4bfa441f8c1a7993ce1e5537d28908ca07b8083d08a9cf399df0bf2bc1fe1df2');
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
	language VARCHAR(10), 
	translation TEXT, 
	not_before DATETIME, 
	author BIGINT, 
	approved_by BIGINT, 
	withdrawn BOOLEAN DEFAULT 0 NOT NULL, 
	bundle_id INTEGER, role TEXT, 
	PRIMARY KEY (id), 
	CONSTRAINT photo_of_quotes FOREIGN KEY(photo) REFERENCES photos (digest), 
	CONSTRAINT bundle_of_quotes FOREIGN KEY(bundle_id) REFERENCES bundles (id) ON DELETE CASCADE, 
	FOREIGN KEY(season_id) REFERENCES seasons (id) ON DELETE CASCADE, 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE, 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE
);
INSERT INTO "quotes" VALUES(1,1,3,18,'Andreas Bäckman','“Tough”, but we made it.',1576932694665723925,'2023-07-02 16:00:19.078734',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
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
CREATE TABLE "result_steps" (
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
	life VARCHAR(12) NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(result_id) REFERENCES results (id) ON DELETE CASCADE
);
INSERT INTO "result_steps" VALUES(1,1,'classified',18,24,34,NULL,NULL,1576932694665723925,'2023-07-02 16:00:16.375527','final');
INSERT INTO "result_steps" VALUES(2,1,'classified',20,26,34,'18th on the road, 11 s added',NULL,1576932694665723925,'2023-07-02 16:00:17.354226','final');
INSERT INTO "result_steps" VALUES(3,2,'DNF',NULL,NULL,NULL,NULL,NULL,1576932694665723925,'2023-07-02 16:00:18.167782','final');
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
	life VARCHAR(12) NOT NULL, 
	at DATETIME NOT NULL, 
	number TEXT, 
	car TEXT NOT NULL, 
	class_name TEXT NOT NULL, 
	drivers JSON NOT NULL, 
	bundle_id INTEGER, 
	PRIMARY KEY (id), 
	CONSTRAINT known_status CHECK (status IN ('classified', 'DNF', 'DNS', 'DSQ')), 
	CONSTRAINT known_life CHECK (life IN ('provisional', 'final', 'amended', 'withdrawn')), 
	CONSTRAINT photo_of_results FOREIGN KEY(photo) REFERENCES photos (digest), 
	CONSTRAINT bundle_of_results FOREIGN KEY(bundle_id) REFERENCES bundles (id) ON DELETE CASCADE, 
	UNIQUE (session_id, entry_id), 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE, 
	FOREIGN KEY(entry_id) REFERENCES entries (id) ON DELETE CASCADE
);
INSERT INTO "results" VALUES(1,18,1,'classified',20,26,34,'18th on the road, 11 s added',NULL,NULL,NULL,NULL,'final','2023-07-02 16:00:17.354226',NULL,'Aston Martin Vantage GT4','Silver','["Andreas B\u00e4ckman", "Jessica B\u00e4ckman"]',NULL);
INSERT INTO "results" VALUES(2,17,1,'DNF',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'final','2023-07-02 16:00:18.167782',NULL,'Aston Martin Vantage GT4','Silver','["Andreas B\u00e4ckman", "Jessica B\u00e4ckman"]',NULL);
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
INSERT INTO "rounds" VALUES(1,1,'Monza','Autodromo Nazionale Monza','IT','Europe/Rome','2023-04-21','2023-04-23','aa759576ef5b474d986a77a529feb4d9',0,NULL,'scheduled',NULL);
INSERT INTO "rounds" VALUES(2,1,'Paul Ricard','Circuit Paul Ricard','FR','Europe/Paris','2023-06-02','2023-06-04','d560c06a49bd4164a2ff85462c7039fb',0,NULL,'scheduled',NULL);
INSERT INTO "rounds" VALUES(3,1,'Spa-Francorchamps','Circuit de Spa-Francorchamps','BE','Europe/Brussels','2023-06-29','2023-07-02','ab1cffda75d04fe9af4996dc31140b4b',0,NULL,'scheduled',NULL);
INSERT INTO "rounds" VALUES(4,1,'Misano','Misano World Circuit Marco Simoncelli','IT','Europe/Rome','2023-07-14','2023-07-16','91e38b6bbb464c1685a3ce494732c4c0',0,NULL,'scheduled','Bologna');
INSERT INTO "rounds" VALUES(5,1,'Hockenheim','Hockenheimring','DE','Europe/Berlin','2023-09-01','2023-09-03','53109023d1bb4a309b312f5859dca739',0,NULL,'scheduled',NULL);
INSERT INTO "rounds" VALUES(6,1,'Barcelona','Circuit de Barcelona-Catalunya','ES','Europe/Madrid','2023-09-29','2023-10-01','29a71668edca4179b23a462818a0828e',0,NULL,'scheduled',NULL);
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
INSERT INTO "seasons" VALUES(1,1576932694665723920,'GT4 European Series',2023,'Bäckman siblings','http://bit.ly/jabaeckman-photos','["fp1", "fp2", "q1", "q2", "race1", "race2"]',1);
CREATE TABLE "servers" (
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
INSERT INTO "servers" VALUES(1576932694665723920,1576932694665723921,'UTC',NULL,1576932694665723925,'2023-07-02 16:00:15.814309',NULL,NULL);
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
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE, 
	UNIQUE (round_id, "key")
);
INSERT INTO "sessions" VALUES(1,1,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'2b43d8f20b7441d89c4645da5a643512',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(2,1,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'fecf1ce2576c48009b45d5b638862d78',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(3,1,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'61ecd51c38dc4da08ca9ece450283247',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(4,1,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'1dcbe74f3bb54426b653cbb87e440625',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(5,1,4,'race1','Race 1',NULL,NULL,NULL,NULL,'1853b95f1c24449b86f382e0fc907ae2',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(6,1,5,'race2','Race 2',NULL,NULL,NULL,NULL,'e3e6ca3f57e44f648b856813b4f79d8d',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(7,2,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'e2074008597b4f33a3e6e0ef6b842cf0',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(8,2,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'43890688ccb8477b9bd41b2711dc8269',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(9,2,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'25c290f13fc746208e29bb1072a0a2dc',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(10,2,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'41482da740534f51bafcd9c27def763b',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(11,2,4,'race1','Race 1',NULL,NULL,NULL,NULL,'3ea00b503822480ea7745cf255e86486',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(12,2,5,'race2','Race 2',NULL,NULL,NULL,NULL,'2abae9879c9c4553b640c347c42065fa',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(13,3,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'03bade0d1f6747e38801b773fef089d1',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(14,3,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'4e73fb8da59b414dbeb03141f03e1304',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(15,3,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'df866a1febde4eac9d908b3b7962f665',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(16,3,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'b7c59e8d7c9e460a9d8669f6ebc55983',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(17,3,4,'race1','Race 1',NULL,NULL,NULL,NULL,'5406837f227c46ffb77b2704c8198d81',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(18,3,5,'race2','Race 2',NULL,NULL,NULL,NULL,'23c7d799f30742a8b99e04d43057108b',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(19,4,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'73b6114e7ae24e97aa430f6e5e87eed4',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(20,4,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'cfb2055ba0504074aecf62d0d570bf1f',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(21,4,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'6d50baa2996141a5addfdc625b331e25',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(22,4,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'aa743dfd500e4daaa2fc26fc49438d27',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(23,4,4,'race1','Race 1',NULL,NULL,NULL,NULL,'54d8ec869654492ebdf581b138a428b9',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(24,4,5,'race2','Race 2',NULL,NULL,NULL,NULL,'d2f47d041f944a0bbd4b9d89dd73a60d',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(25,5,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'829d3578828642189241f064b2031707',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(26,5,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'3c3b2b85d506401d9f908d151a157999',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(27,5,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'76b947c65534416abacf99da4d8e7811',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(28,5,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'a5eca3111b274085b33614f64f2a6e58',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(29,5,4,'race1','Race 1',NULL,NULL,NULL,NULL,'ba5fdfd7b98e4a328cca8336a3dc2adf',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(30,5,5,'race2','Race 2',NULL,NULL,NULL,NULL,'e30c42b19e6546bc9b58053ec4384669',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(31,6,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'29724fc05a8f4af6964ba66974dbe34d',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(32,6,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'a9737804355a4309af6cacd9e48638d8',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(33,6,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'d40eee8e11b5440f936cd6f750337035',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(34,6,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'5c37daad15a84e379e267d084702e11a',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(35,6,4,'race1','Race 1',NULL,NULL,NULL,NULL,'fbd647b05a15421881e7af9554a9b87c',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(36,6,5,'race2','Race 2',NULL,NULL,NULL,NULL,'343a7be5de9e4b089d7cb18a80947a8a',0,NULL,'scheduled');
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
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE, 
	UNIQUE (server_id, channel_id)
);
CREATE INDEX ix_seasons_server_id ON seasons (server_id);
CREATE UNIQUE INDEX one_current_season ON seasons (server_id) WHERE current;
CREATE INDEX ix_troubles_server_id ON troubles (server_id);
CREATE INDEX ix_entries_season_id ON entries (season_id);
CREATE INDEX trail_of_server ON changes (server_id, id);
CREATE INDEX ix_drafts_server_id ON drafts (server_id);
CREATE INDEX ix_rounds_season_id ON rounds (season_id);
CREATE INDEX ix_sessions_round_id ON sessions (round_id);
CREATE INDEX ix_result_steps_result_id ON result_steps (result_id);
CREATE INDEX queue_of_deliveries ON deliveries (rank, due_at, place) WHERE state IN ('pending', 'paused');
CREATE INDEX ix_deliveries_announcement_id ON deliveries (announcement_id);
CREATE INDEX waiting_deliveries ON deliveries (due_at) WHERE state IN ('pending', 'paused');
CREATE INDEX told_in_channel ON deliveries (channel_id, announcement_id);
CREATE INDEX ix_deliveries_follow_id ON deliveries (follow_id);
CREATE INDEX unfinished_in_channel ON deliveries (channel_id, id) WHERE state IN ('pending', 'claimed', 'paused');
CREATE INDEX ix_follows_server_id ON follows (server_id);
CREATE INDEX ix_notices_round_id ON notices (round_id);
CREATE INDEX ix_notices_session_id ON notices (session_id);
CREATE INDEX ix_bundles_round_id ON bundles (round_id);
CREATE INDEX ix_announcements_server_id ON announcements (server_id);
CREATE INDEX ix_announcements_round_id ON announcements (round_id);
CREATE INDEX ix_announcements_notice_id ON announcements (notice_id);
CREATE INDEX ix_announcements_session_id ON announcements (session_id);
CREATE INDEX ix_announcements_quote_id ON announcements (quote_id);
CREATE INDEX ix_announcements_result_id ON announcements (result_id);
CREATE INDEX ix_announcements_change_id ON announcements (change_id);
CREATE INDEX ix_announcements_bundle_id ON announcements (bundle_id);
CREATE INDEX ix_results_session_id ON results (session_id);
CREATE INDEX ix_results_photo ON results (photo);
CREATE INDEX ix_results_entry_id ON results (entry_id);
CREATE INDEX ix_results_bundle_id ON results (bundle_id);
CREATE INDEX ix_quotes_photo ON quotes (photo);
CREATE INDEX ix_quotes_session_id ON quotes (session_id);
CREATE INDEX ix_quotes_season_id ON quotes (season_id);
CREATE INDEX ix_quotes_round_id ON quotes (round_id);
CREATE INDEX ix_quotes_bundle_id ON quotes (bundle_id);
CREATE INDEX ix_servers_logo ON servers (logo);
CREATE INDEX ix_faces_avatar ON faces (avatar);
CREATE INDEX ix_faces_banner ON faces (banner);
CREATE INDEX ix_forum_posts_server_id ON forum_posts (server_id);
CREATE INDEX ix_forum_posts_season_id ON forum_posts (season_id);
CREATE INDEX ix_forum_posts_round_id ON forum_posts (round_id);
CREATE INDEX posts_of_forum ON forum_posts (channel_id);
COMMIT;
