BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0017');
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
	CONSTRAINT known_kind CHECK (kind IN ('result', 'quote', 'recap', 'schedule', 'reminder', 'nudge', 'trail', 'desk')), 
	CONSTRAINT change_of_announcements FOREIGN KEY(change_id) REFERENCES changes (id) ON DELETE CASCADE, 
	CONSTRAINT announced_notice FOREIGN KEY(notice_id) REFERENCES notices (id) ON DELETE CASCADE, 
	CONSTRAINT bundle_of_announcements FOREIGN KEY(bundle_id) REFERENCES bundles (id) ON DELETE CASCADE, 
	FOREIGN KEY(result_id) REFERENCES results (id) ON DELETE CASCADE, 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE, 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE, 
	FOREIGN KEY(quote_id) REFERENCES quotes (id) ON DELETE CASCADE, 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE
);
INSERT INTO "announcements" VALUES(1,1576933510222971120,'reminder',NULL,NULL,4,NULL,'7d','2023-07-07 07:00:00.000000','2023-07-14 22:00:00.000000','2023-07-02 16:00:02.869191',NULL,NULL,NULL);
INSERT INTO "announcements" VALUES(2,1576933510222971120,'reminder',NULL,NULL,5,NULL,'7d','2023-08-25 07:00:00.000000','2023-09-01 22:00:00.000000','2023-07-02 16:00:02.869191',NULL,NULL,NULL);
INSERT INTO "announcements" VALUES(3,1576933510222971120,'reminder',NULL,NULL,6,NULL,'7d','2023-09-22 07:00:00.000000','2023-09-29 22:00:00.000000','2023-07-02 16:00:02.869191',NULL,NULL,NULL);
INSERT INTO "announcements" VALUES(4,1576933510222971120,'reminder',NULL,NULL,4,NULL,'1d','2023-07-13 07:00:00.000000','2023-07-14 22:00:00.000000','2023-07-02 16:00:02.869191',NULL,NULL,NULL);
INSERT INTO "announcements" VALUES(5,1576933510222971120,'reminder',NULL,NULL,5,NULL,'1d','2023-08-31 07:00:00.000000','2023-09-01 22:00:00.000000','2023-07-02 16:00:02.869191',NULL,NULL,NULL);
INSERT INTO "announcements" VALUES(6,1576933510222971120,'reminder',NULL,NULL,6,NULL,'1d','2023-09-28 07:00:00.000000','2023-09-29 22:00:00.000000','2023-07-02 16:00:02.869191',NULL,NULL,NULL);
INSERT INTO "announcements" VALUES(7,1576933510222971120,'desk',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:03.140232',NULL,NULL,NULL);
INSERT INTO "announcements" VALUES(8,1576933510222971120,'trail',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:03.230737',3,NULL,NULL);
INSERT INTO "announcements" VALUES(9,1576933510222971120,'result',1,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:03.337902',NULL,NULL,NULL);
INSERT INTO "announcements" VALUES(10,1576933510222971120,'trail',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:03.361596',4,NULL,NULL);
INSERT INTO "announcements" VALUES(11,1576933510222971120,'result',1,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:05.379899',NULL,NULL,NULL);
INSERT INTO "announcements" VALUES(12,1576933510222971120,'trail',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:05.402030',5,NULL,NULL);
INSERT INTO "announcements" VALUES(13,1576933510222971120,'result',2,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:05.628625',NULL,NULL,NULL);
INSERT INTO "announcements" VALUES(14,1576933510222971120,'trail',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:05.656966',6,NULL,NULL);
INSERT INTO "announcements" VALUES(15,1576933510222971120,'quote',NULL,1,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:05.888400',NULL,NULL,NULL);
INSERT INTO "announcements" VALUES(16,1576933510222971120,'trail',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:05.912724',7,NULL,NULL);
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
INSERT INTO "changes" VALUES(1,1576933510222971120,1576933510222971125,'2023-07-02 16:00:03.003681','stored','settings',1576933510222971120,'Settings',NULL,'{"channel": 1576933510222971123, "staff": 1576933510222971121, "team": null, "timezone": "UTC", "reminders": "7d, 1d, 1h", "ping": 1576933510222971122, "spoilers": null, "staff_channel": null, "season": {"current": 1, "toml": "# A season as Pitboard reads it: /season import. Starts are local times at the venue.\n\n[season]\nseries = \"GT4 European Series\"\nyear = 2023\nteam = \"B\u00e4ckman siblings\"\nsessions = [\n    \"fp1\",\n    \"fp2\",\n    \"q1\",\n    \"q2\",\n    \"race1\",\n    \"race2\",\n]\nphotos = \"http://bit.ly/jabaeckman-photos\"\n\n[[entries]]\ncar = \"Aston Martin Vantage GT4\"\nclass = \"Silver\"\ndrivers = [\n    \"Andreas B\u00e4ckman\",\n    \"Jessica B\u00e4ckman\",\n]\n\n[[rounds]]\nname = \"Monza\"\nvenue = \"Autodromo Nazionale Monza\"\ncountry = \"IT\"\ntimezone = \"Europe/Rome\"\nfirst_day = 2023-04-21\nlast_day = 2023-04-23\n\n[[rounds]]\nname = \"Paul Ricard\"\nvenue = \"Circuit Paul Ricard\"\ncountry = \"FR\"\ntimezone = \"Europe/Paris\"\nfirst_day = 2023-06-02\nlast_day = 2023-06-04\n\n[[rounds]]\nname = \"Spa-Francorchamps\"\nvenue = \"Circuit de Spa-Francorchamps\"\ncountry = \"BE\"\ntimezone = \"Europe/Brussels\"\nfirst_day = 2023-06-29\nlast_day = 2023-07-02\n\n[[rounds]]\nname = \"Misano\"\nvenue = \"Misano World Circuit Marco Simoncelli\"\nnear = \"Bologna\"\ncountry = \"IT\"\ntimezone = \"Europe/Rome\"\nfirst_day = 2023-07-14\nlast_day = 2023-07-16\n\n[[rounds]]\nname = \"Hockenheim\"\nvenue = \"Hockenheimring\"\ncountry = \"DE\"\ntimezone = \"Europe/Berlin\"\nfirst_day = 2023-09-01\nlast_day = 2023-09-03\n\n[[rounds]]\nname = \"Barcelona\"\nvenue = \"Circuit de Barcelona-Catalunya\"\ncountry = \"ES\"\ntimezone = \"Europe/Madrid\"\nfirst_day = 2023-09-29\nlast_day = 2023-10-01\n"}}',NULL);
INSERT INTO "changes" VALUES(2,1576933510222971120,1576933510222971125,'2023-07-02 16:00:03.095446','changed','settings',1576933510222971120,'Settings','{"channel": 1576933510222971123, "staff": 1576933510222971121, "team": null, "timezone": "UTC", "reminders": "7d, 1d, 1h", "ping": 1576933510222971122, "spoilers": null, "staff_channel": null, "season": null}','{"channel": 1576933510222971123, "staff": 1576933510222971121, "team": null, "timezone": "UTC", "reminders": "7d, 1d, 1h", "ping": 1576933510222971122, "spoilers": 24, "staff_channel": null, "season": null}',NULL);
INSERT INTO "changes" VALUES(3,1576933510222971120,1576933510222971125,'2023-07-02 16:00:03.225203','changed','settings',1576933510222971120,'Settings','{"channel": 1576933510222971123, "staff": 1576933510222971121, "team": null, "timezone": "UTC", "reminders": "7d, 1d, 1h", "ping": 1576933510222971122, "spoilers": 24, "staff_channel": null, "season": null}','{"channel": 1576933510222971123, "staff": 1576933510222971121, "team": null, "timezone": "UTC", "reminders": "7d, 1d, 1h", "ping": 1576933510222971122, "spoilers": 24, "staff_channel": 1576933510222971124, "season": null}',NULL);
INSERT INTO "changes" VALUES(4,1576933510222971120,1576933510222971125,'2023-07-02 16:00:03.356368','stored','result',1,'Race 2 at Spa-Francorchamps',NULL,'{"life": "final", "status": "classified", "position": 18, "overall": 24, "grid": 34, "driver": null, "note": null, "photo": null}',NULL);
INSERT INTO "changes" VALUES(5,1576933510222971120,1576933510222971125,'2023-07-02 16:00:05.396801','changed','result',1,'Race 2 at Spa-Francorchamps','{"life": "final", "status": "classified", "position": 18, "overall": 24, "grid": 34, "driver": null, "note": null, "photo": null}','{"life": "final", "status": "classified", "position": 20, "overall": 26, "grid": 34, "driver": null, "note": "18th on the road, 11 s added", "photo": null}',NULL);
INSERT INTO "changes" VALUES(6,1576933510222971120,1576933510222971125,'2023-07-02 16:00:05.648708','stored','result',2,'Race 1 at Spa-Francorchamps',NULL,'{"life": "final", "status": "DNF", "position": null, "overall": null, "grid": null, "driver": null, "note": null, "photo": null}',NULL);
INSERT INTO "changes" VALUES(7,1576933510222971120,1576933510222971125,'2023-07-02 16:00:05.907429','stored','quote',1,'Quote of Andreas Bäckman on Race 2 at Spa-Francorchamps',NULL,'{"driver": "Andreas B\u00e4ckman", "text": "\u201cTough\u201d, but we made it.", "season_id": 1, "round_id": 3, "session_id": 18, "language": null, "translation": null, "photo": null, "not_before": null, "author": null, "approved_by": null, "withdrawn": false, "role": null}',NULL);
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
	CONSTRAINT known_state CHECK (state IN ('pending', 'claimed', 'sent', 'skipped', 'paused', 'failed')), 
	CONSTRAINT sent_at_some_time CHECK (state <> 'sent' OR sent_at IS NOT NULL), 
	CONSTRAINT says_why CHECK (state NOT IN ('skipped', 'paused', 'failed') OR reason IS NOT NULL), 
	CONSTRAINT claimed_by_somebody CHECK (state <> 'claimed' OR claimed_by IS NOT NULL), 
	CONSTRAINT sent_is_somewhere CHECK (state <> 'sent' OR message_id IS NOT NULL), 
	CONSTRAINT known_action CHECK (action IN ('post', 'edit', 'open', 'remove')), 
	FOREIGN KEY(announcement_id) REFERENCES announcements (id) ON DELETE CASCADE, 
	FOREIGN KEY(follow_id) REFERENCES follows (id) ON DELETE CASCADE
);
INSERT INTO "deliveries" VALUES(1,1,1,'post','pending',1576933510222971120,1576933510222971123,'c54ca2494576bec4','2023-07-07 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1);
INSERT INTO "deliveries" VALUES(2,2,1,'post','pending',1576933510222971120,1576933510222971123,'818827e989898e8f','2023-08-25 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1);
INSERT INTO "deliveries" VALUES(3,3,1,'post','pending',1576933510222971120,1576933510222971123,'b758cd0cb7bda3fd','2023-09-22 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1);
INSERT INTO "deliveries" VALUES(4,4,1,'post','pending',1576933510222971120,1576933510222971123,'b98527697e5763ec','2023-07-13 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1);
INSERT INTO "deliveries" VALUES(5,5,1,'post','pending',1576933510222971120,1576933510222971123,'2137d5ad5c9c0ac7','2023-08-31 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1);
INSERT INTO "deliveries" VALUES(6,6,1,'post','pending',1576933510222971120,1576933510222971123,'04dfedd6f2961593','2023-09-28 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1);
INSERT INTO "deliveries" VALUES(7,7,2,'post','sent',1576933510222971120,1576933510222971124,'0aa344b51dac1a52',NULL,1,'19038ac46a2e442899d83b2da82299cb','2023-07-02 16:10:05.150328',0,0,'2023-07-02 16:00:05.244611',1576933538857484572,NULL,2,2);
INSERT INTO "deliveries" VALUES(8,8,2,'post','sent',1576933510222971120,1576933510222971124,'9775f1252c355f41',NULL,1,'19038ac46a2e442899d83b2da82299cb','2023-07-02 16:10:05.280939',0,0,'2023-07-02 16:00:05.328112',1576933539188834591,NULL,2,0);
INSERT INTO "deliveries" VALUES(9,9,1,'post','sent',1576933510222971120,1576933510222971123,'e58393374e2ccd90',NULL,1,'19038ac46a2e442899d83b2da82299cb','2023-07-02 16:10:05.150328',0,0,'2023-07-02 16:00:05.266472',1576933538928787741,NULL,0,0);
INSERT INTO "deliveries" VALUES(10,9,1,'open','pending',1576933510222971120,1576933510222971123,'d160cd5407188ce6','2023-07-03 16:00:03.337902',0,NULL,NULL,0,0,NULL,NULL,NULL,1,0);
INSERT INTO "deliveries" VALUES(11,10,2,'post','sent',1576933510222971120,1576933510222971124,'449ac9b9e7dbc78c',NULL,1,'19038ac46a2e442899d83b2da82299cb','2023-07-02 16:10:05.341578',0,0,'2023-07-02 16:00:05.422651',1576933539364995361,NULL,2,0);
INSERT INTO "deliveries" VALUES(12,11,1,'edit','sent',1576933510222971120,1576933510222971123,'d10efaf9edb90216',NULL,1,'19038ac46a2e442899d83b2da82299cb','2023-07-02 16:10:05.434036',0,0,'2023-07-02 16:00:05.516952',1576933538928787741,NULL,0,0);
INSERT INTO "deliveries" VALUES(13,12,2,'post','sent',1576933510222971120,1576933510222971124,'630aeba9d9703280',NULL,1,'19038ac46a2e442899d83b2da82299cb','2023-07-02 16:10:05.434036',0,0,'2023-07-02 16:00:05.491692',1576933539889283362,NULL,2,0);
INSERT INTO "deliveries" VALUES(14,13,1,'post','sent',1576933510222971120,1576933510222971123,'a101268d7ecd2023',NULL,1,'19038ac46a2e442899d83b2da82299cb','2023-07-02 16:10:05.680126',0,0,'2023-07-02 16:00:05.782892',1576933541118214438,NULL,0,0);
INSERT INTO "deliveries" VALUES(15,13,1,'open','pending',1576933510222971120,1576933510222971123,'4d11f6ad8b213dd2','2023-07-03 16:00:05.628625',0,NULL,NULL,0,0,NULL,NULL,NULL,1,0);
INSERT INTO "deliveries" VALUES(16,14,2,'post','sent',1576933510222971120,1576933510222971124,'d96dfb4198246585',NULL,1,'19038ac46a2e442899d83b2da82299cb','2023-07-02 16:10:05.680126',0,0,'2023-07-02 16:00:05.722024',1576933540858167589,NULL,2,0);
INSERT INTO "deliveries" VALUES(17,15,1,'post','sent',1576933510222971120,1576933510222971123,'740df1c44695ff1b',NULL,1,'19038ac46a2e442899d83b2da82299cb','2023-07-02 16:10:05.943054',0,0,'2023-07-02 16:00:06.019867',1576933542095487274,NULL,0,0);
INSERT INTO "deliveries" VALUES(18,15,1,'open','pending',1576933510222971120,1576933510222971123,'18e0b6c1d09a6a4f','2023-07-03 16:00:05.888400',0,NULL,NULL,0,0,NULL,NULL,NULL,1,0);
INSERT INTO "deliveries" VALUES(19,16,2,'post','sent',1576933510222971120,1576933510222971124,'7a4391fd6a026341',NULL,1,'19038ac46a2e442899d83b2da82299cb','2023-07-02 16:10:05.943054',0,0,'2023-07-02 16:00:05.974196',1576933541923520809,NULL,2,0);
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
	UNIQUE (server_id, channel_id), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
);
INSERT INTO "follows" VALUES(1,1576933510222971120,1576933510222971120,1576933510222971123,'7d, 1d, 1h',1576933510222971122,24,'followers');
INSERT INTO "follows" VALUES(2,1576933510222971120,1576933510222971120,1576933510222971124,'off',NULL,NULL,'staff');
CREATE TABLE meta (
	"key" VARCHAR(80) NOT NULL, 
	value TEXT, 
	PRIMARY KEY ("key")
);
INSERT INTO "meta" VALUES('commands of 1576933510214582511','f097560bf2d231d4ad24bbbf938eed1cf1a3e6d9be39583a076b56c15411c405');
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
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE, 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE
);
INSERT INTO "quotes" VALUES(1,1,3,18,'Andreas Bäckman','“Tough”, but we made it.',1576933510222971125,'2023-07-02 16:00:05.874000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
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
INSERT INTO "result_steps" VALUES(1,1,'classified',18,24,34,NULL,NULL,1576933510222971125,'2023-07-02 16:00:03.323506','final');
INSERT INTO "result_steps" VALUES(2,1,'classified',20,26,34,'18th on the road, 11 s added',NULL,1576933510222971125,'2023-07-02 16:00:05.369265','final');
INSERT INTO "result_steps" VALUES(3,2,'DNF',NULL,NULL,NULL,NULL,NULL,1576933510222971125,'2023-07-02 16:00:05.615168','final');
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
	CONSTRAINT photo_of_results FOREIGN KEY(photo) REFERENCES photos (digest), 
	CONSTRAINT known_status CHECK (status IN ('classified', 'DNF', 'DNS', 'DSQ')), 
	CONSTRAINT known_life CHECK (life IN ('provisional', 'final', 'amended', 'withdrawn')), 
	CONSTRAINT bundle_of_results FOREIGN KEY(bundle_id) REFERENCES bundles (id) ON DELETE CASCADE, 
	FOREIGN KEY(entry_id) REFERENCES entries (id) ON DELETE CASCADE, 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE, 
	UNIQUE (session_id, entry_id)
);
INSERT INTO "results" VALUES(1,18,1,'classified',20,26,34,'18th on the road, 11 s added',NULL,NULL,NULL,NULL,'final','2023-07-02 16:00:05.369265',NULL,'Aston Martin Vantage GT4','Silver','["Andreas B\u00e4ckman", "Jessica B\u00e4ckman"]',NULL);
INSERT INTO "results" VALUES(2,17,1,'DNF',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'final','2023-07-02 16:00:05.615168',NULL,'Aston Martin Vantage GT4','Silver','["Andreas B\u00e4ckman", "Jessica B\u00e4ckman"]',NULL);
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
INSERT INTO "rounds" VALUES(1,1,'Monza','Autodromo Nazionale Monza','IT','Europe/Rome','2023-04-21','2023-04-23','73cd8494c7354b8a92cce452c50d1ce4',0,NULL,'scheduled',NULL);
INSERT INTO "rounds" VALUES(2,1,'Paul Ricard','Circuit Paul Ricard','FR','Europe/Paris','2023-06-02','2023-06-04','7ce5d60a71634f43933f0bdb2147e2c4',0,NULL,'scheduled',NULL);
INSERT INTO "rounds" VALUES(3,1,'Spa-Francorchamps','Circuit de Spa-Francorchamps','BE','Europe/Brussels','2023-06-29','2023-07-02','4a0cc56b64424891a50c3ef5e7c81eac',0,NULL,'scheduled',NULL);
INSERT INTO "rounds" VALUES(4,1,'Misano','Misano World Circuit Marco Simoncelli','IT','Europe/Rome','2023-07-14','2023-07-16','20276bd721414e02abedbd8218881d92',0,NULL,'scheduled','Bologna');
INSERT INTO "rounds" VALUES(5,1,'Hockenheim','Hockenheimring','DE','Europe/Berlin','2023-09-01','2023-09-03','03269610c7644465a35e02cc83beb73f',0,NULL,'scheduled',NULL);
INSERT INTO "rounds" VALUES(6,1,'Barcelona','Circuit de Barcelona-Catalunya','ES','Europe/Madrid','2023-09-29','2023-10-01','61ec83bd08364099bc67d35b9910de94',0,NULL,'scheduled',NULL);
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
INSERT INTO "seasons" VALUES(1,1576933510222971120,'GT4 European Series',2023,'Bäckman siblings','http://bit.ly/jabaeckman-photos','["fp1", "fp2", "q1", "q2", "race1", "race2"]',1);
CREATE TABLE servers (
	id BIGINT NOT NULL, 
	staff_role_id BIGINT NOT NULL, 
	timezone TEXT NOT NULL, 
	team TEXT, 
	set_up_by BIGINT NOT NULL, 
	set_up_at DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "servers" VALUES(1576933510222971120,1576933510222971121,'UTC',NULL,1576933510222971125,'2023-07-02 16:00:03.140232');
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
INSERT INTO "sessions" VALUES(1,1,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'b7f9241c7dd748c18006fbd80b0da084',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(2,1,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'6e7f31be1d8c45bb8fc6d3f1594517dd',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(3,1,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'c8fb62c662184bb7a2bc6e2f46902423',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(4,1,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'388c0feb8db1497caa9029b89e695912',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(5,1,4,'race1','Race 1',NULL,NULL,NULL,NULL,'520693f1a75b440b80bcd6efd5005aa4',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(6,1,5,'race2','Race 2',NULL,NULL,NULL,NULL,'2229bfe6b0374aa4ae9ec875bbaf693e',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(7,2,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'28da2909358449e08a3712ecca234670',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(8,2,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'2c678af60fc6412ab132f9314ef3fb4d',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(9,2,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'b6b104466e4c4d31aa7ad3c543ae7929',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(10,2,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'c60753e4d7584ec7821b0ce91fc284d3',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(11,2,4,'race1','Race 1',NULL,NULL,NULL,NULL,'ab9bcf34231447d6bfd04d475da6a62d',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(12,2,5,'race2','Race 2',NULL,NULL,NULL,NULL,'8a1ec10759c34dddb31294e200f8cac7',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(13,3,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'7bbf6564e70446328b5871025aec876e',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(14,3,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'2ed8d6af7a124374997079a095d7c016',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(15,3,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'3eafd32caa5847a383c3045fafef1857',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(16,3,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'4010cd3f884644a49ac6ba14086b63b0',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(17,3,4,'race1','Race 1',NULL,NULL,NULL,NULL,'c0de58f3f87f4c99aacb46831fa9d2a0',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(18,3,5,'race2','Race 2',NULL,NULL,NULL,NULL,'53be7220d737422d816b5b5aace6f753',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(19,4,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'0a48b27c6c5f438bb4e794934423b39c',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(20,4,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'65253022f6944fd4bcdd5b17e1930406',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(21,4,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'a42dfa48d77146bb9e46df1b849813b5',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(22,4,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'1ab04fb98ad9479da98267f9abbd52c5',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(23,4,4,'race1','Race 1',NULL,NULL,NULL,NULL,'ea403cf3127645a4a44a4b024fc1c860',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(24,4,5,'race2','Race 2',NULL,NULL,NULL,NULL,'a953ce87c1a14231a6d091348c3768ca',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(25,5,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'0122affd5e0847ea86bfec19cc37d7c3',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(26,5,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'0960b99cd94a4df1b41ca4aa8813290a',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(27,5,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'c3e9a23ba38e404c8b0f4f8670e29848',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(28,5,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'5312e49c661d406f9abd18b42e313f13',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(29,5,4,'race1','Race 1',NULL,NULL,NULL,NULL,'f3f7078e0a284b29a5965a8c10544d6f',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(30,5,5,'race2','Race 2',NULL,NULL,NULL,NULL,'578707482c834470886e6fdf2532f67f',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(31,6,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'c4f65dac52974c2a946dbb65d2b56313',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(32,6,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'fac750f344b54f01a972833e39a6d8fc',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(33,6,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'de535798ce6a426aad998c40f04a1a9d',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(34,6,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'20884accbb994c9fb8c17e4185578ffc',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(35,6,4,'race1','Race 1',NULL,NULL,NULL,NULL,'c611e6c3ade346a2a42be8215413f413',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(36,6,5,'race2','Race 2',NULL,NULL,NULL,NULL,'282eb6ac20c14b59b5fe2debb34a313e',0,NULL,'scheduled');
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
CREATE INDEX ix_deliveries_announcement_id ON deliveries (announcement_id);
CREATE INDEX unfinished_in_channel ON deliveries (channel_id, id) WHERE state IN ('pending', 'claimed', 'paused');
CREATE INDEX ix_deliveries_follow_id ON deliveries (follow_id);
CREATE INDEX waiting_deliveries ON deliveries (due_at) WHERE state IN ('pending', 'paused');
CREATE INDEX told_in_channel ON deliveries (channel_id, announcement_id);
CREATE INDEX queue_of_deliveries ON deliveries (rank, due_at, place) WHERE state IN ('pending', 'paused');
CREATE INDEX ix_follows_server_id ON follows (server_id);
CREATE INDEX ix_notices_round_id ON notices (round_id);
CREATE INDEX ix_notices_session_id ON notices (session_id);
CREATE INDEX ix_bundles_round_id ON bundles (round_id);
CREATE INDEX ix_announcements_change_id ON announcements (change_id);
CREATE INDEX ix_announcements_result_id ON announcements (result_id);
CREATE INDEX ix_announcements_quote_id ON announcements (quote_id);
CREATE INDEX ix_announcements_notice_id ON announcements (notice_id);
CREATE INDEX ix_announcements_round_id ON announcements (round_id);
CREATE INDEX ix_announcements_server_id ON announcements (server_id);
CREATE INDEX ix_announcements_session_id ON announcements (session_id);
CREATE INDEX ix_announcements_bundle_id ON announcements (bundle_id);
CREATE INDEX ix_results_session_id ON results (session_id);
CREATE INDEX ix_results_photo ON results (photo);
CREATE INDEX ix_results_entry_id ON results (entry_id);
CREATE INDEX ix_results_bundle_id ON results (bundle_id);
CREATE INDEX ix_quotes_round_id ON quotes (round_id);
CREATE INDEX ix_quotes_session_id ON quotes (session_id);
CREATE INDEX ix_quotes_season_id ON quotes (season_id);
CREATE INDEX ix_quotes_photo ON quotes (photo);
CREATE INDEX ix_quotes_bundle_id ON quotes (bundle_id);
COMMIT;
