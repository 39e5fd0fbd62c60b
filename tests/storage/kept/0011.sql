BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0011');
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
	PRIMARY KEY (id), 
	CONSTRAINT change_of_announcements FOREIGN KEY(change_id) REFERENCES changes (id) ON DELETE CASCADE, 
	CONSTRAINT known_kind CHECK (kind IN ('result', 'quote', 'recap', 'schedule', 'reminder', 'nudge', 'trail')), 
	CONSTRAINT announced_notice FOREIGN KEY(notice_id) REFERENCES notices (id) ON DELETE CASCADE, 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE, 
	FOREIGN KEY(quote_id) REFERENCES quotes (id) ON DELETE CASCADE, 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE, 
	FOREIGN KEY(result_id) REFERENCES results (id) ON DELETE CASCADE, 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE
);
INSERT INTO "announcements" VALUES(1,1576932715196842076,'reminder',NULL,NULL,4,NULL,'7d','2023-07-07 07:00:00.000000','2023-07-14 22:00:00.000000','2023-07-02 16:00:07.574571',NULL,NULL);
INSERT INTO "announcements" VALUES(2,1576932715196842076,'reminder',NULL,NULL,5,NULL,'7d','2023-08-25 07:00:00.000000','2023-09-01 22:00:00.000000','2023-07-02 16:00:07.574571',NULL,NULL);
INSERT INTO "announcements" VALUES(3,1576932715196842076,'reminder',NULL,NULL,6,NULL,'7d','2023-09-22 07:00:00.000000','2023-09-29 22:00:00.000000','2023-07-02 16:00:07.574571',NULL,NULL);
INSERT INTO "announcements" VALUES(4,1576932715196842076,'reminder',NULL,NULL,4,NULL,'1d','2023-07-13 07:00:00.000000','2023-07-14 22:00:00.000000','2023-07-02 16:00:07.574571',NULL,NULL);
INSERT INTO "announcements" VALUES(5,1576932715196842076,'reminder',NULL,NULL,5,NULL,'1d','2023-08-31 07:00:00.000000','2023-09-01 22:00:00.000000','2023-07-02 16:00:07.574571',NULL,NULL);
INSERT INTO "announcements" VALUES(6,1576932715196842076,'reminder',NULL,NULL,6,NULL,'1d','2023-09-28 07:00:00.000000','2023-09-29 22:00:00.000000','2023-07-02 16:00:07.574571',NULL,NULL);
INSERT INTO "announcements" VALUES(7,1576932715196842076,'trail',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:09.010086',3,NULL);
INSERT INTO "announcements" VALUES(8,1576932715196842076,'result',1,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:09.363561',NULL,NULL);
INSERT INTO "announcements" VALUES(9,1576932715196842076,'trail',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:09.478749',4,NULL);
INSERT INTO "announcements" VALUES(10,1576932715196842076,'result',1,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:11.698974',NULL,NULL);
INSERT INTO "announcements" VALUES(11,1576932715196842076,'trail',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:11.770139',5,NULL);
INSERT INTO "announcements" VALUES(12,1576932715196842076,'result',2,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:12.427709',NULL,NULL);
INSERT INTO "announcements" VALUES(13,1576932715196842076,'trail',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:12.432214',6,NULL);
INSERT INTO "announcements" VALUES(14,1576932715196842076,'quote',NULL,1,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:12.976777',NULL,NULL);
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
INSERT INTO "changes" VALUES(1,1576932715196842076,1576932715196842081,'2023-07-02 16:00:08.153230','stored','settings',1576932715196842076,'Settings',NULL,'{"channel": 1576932715196842079, "staff": 1576932715196842077, "team": null, "timezone": "UTC", "reminders": "7d, 1d, 1h", "ping": 1576932715196842078, "spoilers": null, "staff_channel": null, "season": {"current": 1, "toml": "# A season as Pitboard reads it: /season import. Starts are local times at the venue.\n\n[season]\nseries = \"GT4 European Series\"\nyear = 2023\nteam = \"B\u00e4ckman siblings\"\nsessions = [\n    \"fp1\",\n    \"fp2\",\n    \"q1\",\n    \"q2\",\n    \"race1\",\n    \"race2\",\n]\nphotos = \"http://bit.ly/jabaeckman-photos\"\n\n[[entries]]\ncar = \"Aston Martin Vantage GT4\"\nclass = \"Silver\"\ndrivers = [\n    \"Andreas B\u00e4ckman\",\n    \"Jessica B\u00e4ckman\",\n]\n\n[[rounds]]\nname = \"Monza\"\nvenue = \"Autodromo Nazionale Monza\"\ncountry = \"IT\"\ntimezone = \"Europe/Rome\"\nfirst_day = 2023-04-21\nlast_day = 2023-04-23\n\n[[rounds]]\nname = \"Paul Ricard\"\nvenue = \"Circuit Paul Ricard\"\ncountry = \"FR\"\ntimezone = \"Europe/Paris\"\nfirst_day = 2023-06-02\nlast_day = 2023-06-04\n\n[[rounds]]\nname = \"Spa-Francorchamps\"\nvenue = \"Circuit de Spa-Francorchamps\"\ncountry = \"BE\"\ntimezone = \"Europe/Brussels\"\nfirst_day = 2023-06-29\nlast_day = 2023-07-02\n\n[[rounds]]\nname = \"Misano\"\nvenue = \"Misano World Circuit Marco Simoncelli\"\nnear = \"Bologna\"\ncountry = \"IT\"\ntimezone = \"Europe/Rome\"\nfirst_day = 2023-07-14\nlast_day = 2023-07-16\n\n[[rounds]]\nname = \"Hockenheim\"\nvenue = \"Hockenheimring\"\ncountry = \"DE\"\ntimezone = \"Europe/Berlin\"\nfirst_day = 2023-09-01\nlast_day = 2023-09-03\n\n[[rounds]]\nname = \"Barcelona\"\nvenue = \"Circuit de Barcelona-Catalunya\"\ncountry = \"ES\"\ntimezone = \"Europe/Madrid\"\nfirst_day = 2023-09-29\nlast_day = 2023-10-01\n"}}',NULL);
INSERT INTO "changes" VALUES(2,1576932715196842076,1576932715196842081,'2023-07-02 16:00:08.644208','changed','settings',1576932715196842076,'Settings','{"channel": 1576932715196842079, "staff": 1576932715196842077, "team": null, "timezone": "UTC", "reminders": "7d, 1d, 1h", "ping": 1576932715196842078, "spoilers": null, "staff_channel": null, "season": null}','{"channel": 1576932715196842079, "staff": 1576932715196842077, "team": null, "timezone": "UTC", "reminders": "7d, 1d, 1h", "ping": 1576932715196842078, "spoilers": 24, "staff_channel": null, "season": null}',NULL);
INSERT INTO "changes" VALUES(3,1576932715196842076,1576932715196842081,'2023-07-02 16:00:08.997737','changed','settings',1576932715196842076,'Settings','{"channel": 1576932715196842079, "staff": 1576932715196842077, "team": null, "timezone": "UTC", "reminders": "7d, 1d, 1h", "ping": 1576932715196842078, "spoilers": 24, "staff_channel": null, "season": null}','{"channel": 1576932715196842079, "staff": 1576932715196842077, "team": null, "timezone": "UTC", "reminders": "7d, 1d, 1h", "ping": 1576932715196842078, "spoilers": 24, "staff_channel": 1576932715196842080, "season": null}',NULL);
INSERT INTO "changes" VALUES(4,1576932715196842076,1576932715196842081,'2023-07-02 16:00:09.438630','stored','result',1,'Race 2 at Spa-Francorchamps',NULL,'{"life": "final", "status": "classified", "position": 18, "overall": 24, "grid": 34, "driver": null, "note": null, "photo": null}',NULL);
INSERT INTO "changes" VALUES(5,1576932715196842076,1576932715196842081,'2023-07-02 16:00:11.731338','changed','result',1,'Race 2 at Spa-Francorchamps','{"life": "final", "status": "classified", "position": 18, "overall": 24, "grid": 34, "driver": null, "note": null, "photo": null}','{"life": "final", "status": "classified", "position": 20, "overall": 26, "grid": 34, "driver": null, "note": "18th on the road, 11 s added", "photo": null}',NULL);
INSERT INTO "changes" VALUES(6,1576932715196842076,1576932715196842081,'2023-07-02 16:00:12.430383','stored','result',2,'Race 1 at Spa-Francorchamps',NULL,'{"life": "final", "status": "DNF", "position": null, "overall": null, "grid": null, "driver": null, "note": null, "photo": null}',NULL);
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
	CONSTRAINT says_why CHECK (state NOT IN ('skipped', 'paused', 'failed') OR reason IS NOT NULL), 
	CONSTRAINT sent_is_somewhere CHECK (state <> 'sent' OR message_id IS NOT NULL), 
	CONSTRAINT sent_at_some_time CHECK (state <> 'sent' OR sent_at IS NOT NULL), 
	CONSTRAINT claimed_by_somebody CHECK (state <> 'claimed' OR claimed_by IS NOT NULL), 
	CONSTRAINT known_state CHECK (state IN ('pending', 'claimed', 'sent', 'skipped', 'paused', 'failed')), 
	CONSTRAINT known_action CHECK (action IN ('post', 'edit', 'open', 'remove')), 
	FOREIGN KEY(follow_id) REFERENCES follows (id) ON DELETE CASCADE, 
	FOREIGN KEY(announcement_id) REFERENCES announcements (id) ON DELETE CASCADE
);
INSERT INTO "deliveries" VALUES(1,1,1,'post','pending',1576932715196842076,1576932715196842079,'4fc34b5d46b4f911','2023-07-07 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1);
INSERT INTO "deliveries" VALUES(2,2,1,'post','pending',1576932715196842076,1576932715196842079,'ba0b5a22165524f7','2023-08-25 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1);
INSERT INTO "deliveries" VALUES(3,3,1,'post','pending',1576932715196842076,1576932715196842079,'9bf526c1f6a02532','2023-09-22 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1);
INSERT INTO "deliveries" VALUES(4,4,1,'post','pending',1576932715196842076,1576932715196842079,'da13bcee1fb74d55','2023-07-13 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1);
INSERT INTO "deliveries" VALUES(5,5,1,'post','pending',1576932715196842076,1576932715196842079,'e13b4ae5a30baf22','2023-08-31 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1);
INSERT INTO "deliveries" VALUES(6,6,1,'post','pending',1576932715196842076,1576932715196842079,'d26021b07569c3da','2023-09-28 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1);
INSERT INTO "deliveries" VALUES(7,7,2,'post','sent',1576932715196842076,1576932715196842080,'701958693c8b3ac2',NULL,1,'030151d9e9cb4f0dac3bf9259d0d598f','2023-07-02 16:10:10.670389',0,0,'2023-07-02 16:00:10.970271',1576932798634131588,NULL,2,0);
INSERT INTO "deliveries" VALUES(8,8,1,'post','sent',1576932715196842076,1576932715196842079,'c5f5b94f0c5ec0ef',NULL,1,'030151d9e9cb4f0dac3bf9259d0d598f','2023-07-02 16:10:10.670389',0,0,'2023-07-02 16:00:11.282638',1576932799951143045,NULL,0,0);
INSERT INTO "deliveries" VALUES(9,8,1,'open','pending',1576932715196842076,1576932715196842079,'18f77c4c83a646cb','2023-07-03 16:00:09.411490',0,NULL,NULL,0,0,NULL,NULL,NULL,1,0);
INSERT INTO "deliveries" VALUES(10,9,2,'post','sent',1576932715196842076,1576932715196842080,'48ca78e86dd88aec',NULL,1,'030151d9e9cb4f0dac3bf9259d0d598f','2023-07-02 16:10:11.153706',0,0,'2023-07-02 16:00:11.353933',1576932800206995590,NULL,2,0);
INSERT INTO "deliveries" VALUES(11,10,1,'edit','sent',1576932715196842076,1576932715196842079,'1c5d09846d2e3fb5',NULL,1,'030151d9e9cb4f0dac3bf9259d0d598f','2023-07-02 16:10:11.855673',0,0,'2023-07-02 16:00:12.222826',1576932799951143045,NULL,0,0);
INSERT INTO "deliveries" VALUES(12,11,2,'post','sent',1576932715196842076,1576932715196842080,'cd8757d17a740220',NULL,1,'030151d9e9cb4f0dac3bf9259d0d598f','2023-07-02 16:10:11.855673',0,0,'2023-07-02 16:00:12.031338',1576932803117842569,NULL,2,0);
INSERT INTO "deliveries" VALUES(13,12,1,'post','sent',1576932715196842076,1576932715196842079,'843514288967a8c3',NULL,1,'030151d9e9cb4f0dac3bf9259d0d598f','2023-07-02 16:10:12.441912',0,0,'2023-07-02 16:00:12.730534',1576932805647007885,NULL,0,0);
INSERT INTO "deliveries" VALUES(14,12,1,'open','pending',1576932715196842076,1576932715196842079,'b52c99764290e466','2023-07-03 16:00:12.429068',0,NULL,NULL,0,0,NULL,NULL,NULL,1,0);
INSERT INTO "deliveries" VALUES(15,13,2,'post','sent',1576932715196842076,1576932715196842080,'c103fcd72184e98e',NULL,1,'030151d9e9cb4f0dac3bf9259d0d598f','2023-07-02 16:10:12.441912',0,0,'2023-07-02 16:00:12.475180',1576932804988502156,NULL,2,0);
INSERT INTO "deliveries" VALUES(16,14,1,'post','sent',1576932715196842076,1576932715196842079,'7d23749ff88d3870',NULL,1,'030151d9e9cb4f0dac3bf9259d0d598f','2023-07-02 16:10:13.000716',0,0,'2023-07-02 16:00:13.223253',1576932807945486480,NULL,0,0);
INSERT INTO "deliveries" VALUES(17,14,1,'open','pending',1576932715196842076,1576932715196842079,'325a190c9322d194','2023-07-03 16:00:12.978426',0,NULL,NULL,0,0,NULL,NULL,NULL,1,0);
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
INSERT INTO "follows" VALUES(1,1576932715196842076,1576932715196842076,1576932715196842079,'7d, 1d, 1h',1576932715196842078,24,'followers');
INSERT INTO "follows" VALUES(2,1576932715196842076,1576932715196842076,1576932715196842080,'off',NULL,NULL,'staff');
CREATE TABLE meta (
	"key" VARCHAR(80) NOT NULL, 
	value TEXT, 
	PRIMARY KEY ("key")
);
INSERT INTO "meta" VALUES('commands of 1576932715188453467','577047dd16783d4be06c630993e3a6304720f46d5fe7c95688071824974097ed');
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
	PRIMARY KEY (id), 
	CONSTRAINT photo_of_quotes FOREIGN KEY(photo) REFERENCES photos (digest), 
	FOREIGN KEY(season_id) REFERENCES seasons (id) ON DELETE CASCADE, 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE, 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE
);
INSERT INTO "quotes" VALUES(1,1,3,18,'Andreas Bäckman','“Tough”, but we made it.',1576932715196842081,'2023-07-02 16:00:12.970126',NULL,NULL,NULL);
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
INSERT INTO "result_steps" VALUES(1,1,'classified',18,24,34,NULL,NULL,1576932715196842081,'2023-07-02 16:00:09.286093','final');
INSERT INTO "result_steps" VALUES(2,1,'classified',20,26,34,'18th on the road, 11 s added',NULL,1576932715196842081,'2023-07-02 16:00:11.614754','final');
INSERT INTO "result_steps" VALUES(3,2,'DNF',NULL,NULL,NULL,NULL,NULL,1576932715196842081,'2023-07-02 16:00:12.422591','final');
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
	PRIMARY KEY (id), 
	CONSTRAINT photo_of_results FOREIGN KEY(photo) REFERENCES photos (digest), 
	CONSTRAINT known_status CHECK (status IN ('classified', 'DNF', 'DNS', 'DSQ')), 
	CONSTRAINT known_life CHECK (life IN ('provisional', 'final', 'amended', 'withdrawn')), 
	FOREIGN KEY(entry_id) REFERENCES entries (id) ON DELETE CASCADE, 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE, 
	UNIQUE (session_id, entry_id)
);
INSERT INTO "results" VALUES(1,18,1,'classified',20,26,34,'18th on the road, 11 s added',NULL,NULL,NULL,NULL,'final','2023-07-02 16:00:11.614754');
INSERT INTO "results" VALUES(2,17,1,'DNF',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'final','2023-07-02 16:00:12.422591');
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
INSERT INTO "rounds" VALUES(1,1,'Monza','Autodromo Nazionale Monza','IT','Europe/Rome','2023-04-21','2023-04-23','9f72cd7b9cea4291a35a11d42dc9f3ce',0,NULL,'scheduled',NULL);
INSERT INTO "rounds" VALUES(2,1,'Paul Ricard','Circuit Paul Ricard','FR','Europe/Paris','2023-06-02','2023-06-04','25a9a4e6a77c4df4938d2a6a3c6a5237',0,NULL,'scheduled',NULL);
INSERT INTO "rounds" VALUES(3,1,'Spa-Francorchamps','Circuit de Spa-Francorchamps','BE','Europe/Brussels','2023-06-29','2023-07-02','017468ee330c4d8e9a46b9e082381a3b',0,NULL,'scheduled',NULL);
INSERT INTO "rounds" VALUES(4,1,'Misano','Misano World Circuit Marco Simoncelli','IT','Europe/Rome','2023-07-14','2023-07-16','3e164a94ac7748f78b50bc6b562a2fb0',0,NULL,'scheduled','Bologna');
INSERT INTO "rounds" VALUES(5,1,'Hockenheim','Hockenheimring','DE','Europe/Berlin','2023-09-01','2023-09-03','6e053b5088634853a01a84c500191a17',0,NULL,'scheduled',NULL);
INSERT INTO "rounds" VALUES(6,1,'Barcelona','Circuit de Barcelona-Catalunya','ES','Europe/Madrid','2023-09-29','2023-10-01','e01b85744f8d4a9c9e4bca629a251d19',0,NULL,'scheduled',NULL);
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
INSERT INTO "seasons" VALUES(1,1576932715196842076,'GT4 European Series',2023,'Bäckman siblings','http://bit.ly/jabaeckman-photos','["fp1", "fp2", "q1", "q2", "race1", "race2"]',1);
CREATE TABLE servers (
	id BIGINT NOT NULL, 
	staff_role_id BIGINT NOT NULL, 
	timezone TEXT NOT NULL, 
	team TEXT, 
	set_up_by BIGINT NOT NULL, 
	set_up_at DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "servers" VALUES(1576932715196842076,1576932715196842077,'UTC',NULL,1576932715196842081,'2023-07-02 16:00:08.815444');
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
INSERT INTO "sessions" VALUES(1,1,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'d7041e94c02441c3966d59385fc10ae7',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(2,1,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'8a0f13506fb3497ba1caf7d6acc424ab',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(3,1,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'7fbe351608d84e51a355299f7aada443',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(4,1,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'8ab6bcae2efe4d808ebfea71d6c9b75a',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(5,1,4,'race1','Race 1',NULL,NULL,NULL,NULL,'0d8cce09ea2e44ce994b305357f2b9a8',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(6,1,5,'race2','Race 2',NULL,NULL,NULL,NULL,'e2f81c31e13b492199ca6ac240c552e1',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(7,2,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'79c52aebd856486c8227132b1affae62',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(8,2,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'4068a347c4974076ae896e11ac4e6051',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(9,2,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'d9a8ed7c8da64e57b6ef6ed754aab6da',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(10,2,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'f77a85671d0c4347984de0b63c66a414',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(11,2,4,'race1','Race 1',NULL,NULL,NULL,NULL,'69f7a1a6ab154c0888a417f08e988583',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(12,2,5,'race2','Race 2',NULL,NULL,NULL,NULL,'14e8a90600d64e3c8499900ad2bbd3f2',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(13,3,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'5b87e21949934cec98877d9cfdaccf05',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(14,3,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'df82d452914b403fa34b75e733de1c93',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(15,3,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'e6a95e19b13f45f6a41b4336664ae582',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(16,3,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'c78a3df8f34e4f11abed3feb0703337f',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(17,3,4,'race1','Race 1',NULL,NULL,NULL,NULL,'3174cf01968549068b28e8b79f09edc4',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(18,3,5,'race2','Race 2',NULL,NULL,NULL,NULL,'8c40a29276d24ef180a111ba3699e525',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(19,4,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'f40f64b7ef7a488bb206993d8c7d0f7a',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(20,4,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'b582d5beeeca4feaa3388bcddda11b25',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(21,4,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'a3a7e4b388b74ebb925e7e17d9ffbb1c',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(22,4,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'b9d7d40c57044b7c86c595f25e4db6b9',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(23,4,4,'race1','Race 1',NULL,NULL,NULL,NULL,'d3580384589d448d9d0962b15fd4dfd9',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(24,4,5,'race2','Race 2',NULL,NULL,NULL,NULL,'8f8c6cb0656244f5a1be16808d3bd115',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(25,5,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'40b45b0a2f2747b7a9031e236ee1e052',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(26,5,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'4d37362af40540b9948c51b6c5be9863',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(27,5,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'bef78988aaab4146882be7ded7e97706',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(28,5,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'7781e3bc9afd421fab1b581cd91d6a82',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(29,5,4,'race1','Race 1',NULL,NULL,NULL,NULL,'30ec5d20b77f43acbc7ce0c19f394836',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(30,5,5,'race2','Race 2',NULL,NULL,NULL,NULL,'202d0e8bcb83488689b283d3a5ae15b2',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(31,6,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'7e22758eae7d445d80286a745e4c1299',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(32,6,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'775ee63f196549afb5e2793d50fc8d11',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(33,6,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'0eeeed4948834916a9a587ba2814e019',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(34,6,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'7f00a2028d6444d7b75d16e09853cc06',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(35,6,4,'race1','Race 1',NULL,NULL,NULL,NULL,'5f96803b0c3b4975a14671c0d003a854',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(36,6,5,'race2','Race 2',NULL,NULL,NULL,NULL,'d937c8862f884970b65fe4341a7cc085',0,NULL,'scheduled');
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
CREATE INDEX ix_quotes_session_id ON quotes (session_id);
CREATE INDEX ix_quotes_season_id ON quotes (season_id);
CREATE INDEX ix_quotes_round_id ON quotes (round_id);
CREATE INDEX ix_quotes_photo ON quotes (photo);
CREATE INDEX ix_result_steps_result_id ON result_steps (result_id);
CREATE INDEX ix_results_session_id ON results (session_id);
CREATE INDEX ix_results_photo ON results (photo);
CREATE INDEX ix_results_entry_id ON results (entry_id);
CREATE INDEX queue_of_deliveries ON deliveries (rank, due_at, place) WHERE state IN ('pending', 'paused');
CREATE INDEX unfinished_in_channel ON deliveries (channel_id, id) WHERE state IN ('pending', 'claimed', 'paused');
CREATE INDEX ix_deliveries_announcement_id ON deliveries (announcement_id);
CREATE INDEX ix_deliveries_follow_id ON deliveries (follow_id);
CREATE INDEX told_in_channel ON deliveries (channel_id, announcement_id);
CREATE INDEX waiting_deliveries ON deliveries (due_at) WHERE state IN ('pending', 'paused');
CREATE INDEX ix_follows_server_id ON follows (server_id);
CREATE INDEX ix_notices_round_id ON notices (round_id);
CREATE INDEX ix_notices_session_id ON notices (session_id);
CREATE INDEX ix_announcements_change_id ON announcements (change_id);
CREATE INDEX ix_announcements_result_id ON announcements (result_id);
CREATE INDEX ix_announcements_server_id ON announcements (server_id);
CREATE INDEX ix_announcements_quote_id ON announcements (quote_id);
CREATE INDEX ix_announcements_round_id ON announcements (round_id);
CREATE INDEX ix_announcements_session_id ON announcements (session_id);
CREATE INDEX ix_announcements_notice_id ON announcements (notice_id);
COMMIT;
