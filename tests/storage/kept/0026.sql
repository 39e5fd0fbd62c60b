BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0026');
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
	CONSTRAINT known_kind CHECK (kind IN ('result', 'quote', 'recap', 'schedule', 'reminder', 'nudge', 'trail', 'desk', 'fans')), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE, 
	FOREIGN KEY(result_id) REFERENCES results (id) ON DELETE CASCADE, 
	FOREIGN KEY(quote_id) REFERENCES quotes (id) ON DELETE CASCADE, 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE, 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE, 
	CONSTRAINT change_of_announcements FOREIGN KEY(change_id) REFERENCES changes (id) ON DELETE CASCADE, 
	CONSTRAINT announced_notice FOREIGN KEY(notice_id) REFERENCES notices (id) ON DELETE CASCADE, 
	CONSTRAINT bundle_of_announcements FOREIGN KEY(bundle_id) REFERENCES bundles (id) ON DELETE CASCADE
);
INSERT INTO "announcements" VALUES(1,1576947484238807042,'reminder',NULL,NULL,4,NULL,NULL,NULL,'7d','2023-07-07 07:00:00.000000','2023-07-14 22:00:00.000000','2023-07-02 16:00:06.722086',NULL,'097dced8');
INSERT INTO "announcements" VALUES(2,1576947484238807042,'reminder',NULL,NULL,5,NULL,NULL,NULL,'7d','2023-08-25 07:00:00.000000','2023-09-01 22:00:00.000000','2023-07-02 16:00:06.722086',NULL,'097dced8');
INSERT INTO "announcements" VALUES(3,1576947484238807042,'reminder',NULL,NULL,6,NULL,NULL,NULL,'7d','2023-09-22 07:00:00.000000','2023-09-29 22:00:00.000000','2023-07-02 16:00:06.722086',NULL,'097dced8');
INSERT INTO "announcements" VALUES(4,1576947484238807042,'reminder',NULL,NULL,4,NULL,NULL,NULL,'1d','2023-07-13 07:00:00.000000','2023-07-14 22:00:00.000000','2023-07-02 16:00:06.722086',NULL,'097dced8');
INSERT INTO "announcements" VALUES(5,1576947484238807042,'reminder',NULL,NULL,5,NULL,NULL,NULL,'1d','2023-08-31 07:00:00.000000','2023-09-01 22:00:00.000000','2023-07-02 16:00:06.722086',NULL,'097dced8');
INSERT INTO "announcements" VALUES(6,1576947484238807042,'reminder',NULL,NULL,6,NULL,NULL,NULL,'1d','2023-09-28 07:00:00.000000','2023-09-29 22:00:00.000000','2023-07-02 16:00:06.722086',NULL,'097dced8');
INSERT INTO "announcements" VALUES(7,1576947484238807042,'desk',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:08.903758',NULL,'5a1ca691');
INSERT INTO "announcements" VALUES(8,1576947484238807042,'trail',NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,'2023-07-02 16:00:10.226524',NULL,'5a1ca691');
INSERT INTO "announcements" VALUES(9,1576947484238807042,'result',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:11.511687',NULL,'ff2cb4dc');
INSERT INTO "announcements" VALUES(10,1576947484238807042,'trail',NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,'2023-07-02 16:00:11.828508',NULL,'ff2cb4dc');
INSERT INTO "announcements" VALUES(11,1576947484238807042,'result',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:12.628492',NULL,'facab690');
INSERT INTO "announcements" VALUES(12,1576947484238807042,'trail',NULL,NULL,NULL,NULL,5,NULL,NULL,NULL,NULL,'2023-07-02 16:00:12.641765',NULL,'facab690');
INSERT INTO "announcements" VALUES(13,1576947484238807042,'result',2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:13.551767',NULL,'297f8bcd');
INSERT INTO "announcements" VALUES(14,1576947484238807042,'trail',NULL,NULL,NULL,NULL,6,NULL,NULL,NULL,NULL,'2023-07-02 16:00:13.563421',NULL,'297f8bcd');
INSERT INTO "announcements" VALUES(15,1576947484238807042,'quote',NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:13.885305',NULL,'6a90f75f');
INSERT INTO "announcements" VALUES(16,1576947484238807042,'trail',NULL,NULL,NULL,NULL,7,NULL,NULL,NULL,NULL,'2023-07-02 16:00:13.992453',NULL,'6a90f75f');
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
INSERT INTO "changes" VALUES(1,1576947484238807042,1576947544724865065,'2023-07-02 16:00:07.321057','stored','settings',1576947484238807042,'Settings',NULL,'{"channel": 1576947484238807045, "staff": 1576947484238807043, "team": null, "timezone": "UTC", "quiet_hours": null, "reminders": "7d, 1d, 1h", "ping": 1576947484238807044, "spoilers": null, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "season": {"current": 1, "toml": "# A season as Pitboard reads it: /season import. Starts are local times at the venue.\n\n[season]\nseries = \"GT4 European Series\"\nyear = 2023\nteam = \"B\u00e4ckman siblings\"\nsessions = [\n    \"fp1\",\n    \"fp2\",\n    \"q1\",\n    \"q2\",\n    \"race1\",\n    \"race2\",\n]\nphotos = \"http://bit.ly/jabaeckman-photos\"\n\n[[entries]]\ncar = \"Aston Martin Vantage GT4\"\nclass = \"Silver\"\ndrivers = [\n    \"Andreas B\u00e4ckman\",\n    \"Jessica B\u00e4ckman\",\n]\n\n[[rounds]]\nname = \"Monza\"\nvenue = \"Autodromo Nazionale Monza\"\ncountry = \"IT\"\ntimezone = \"Europe/Rome\"\nfirst_day = 2023-04-21\nlast_day = 2023-04-23\n\n[[rounds]]\nname = \"Paul Ricard\"\nvenue = \"Circuit Paul Ricard\"\ncountry = \"FR\"\ntimezone = \"Europe/Paris\"\nfirst_day = 2023-06-02\nlast_day = 2023-06-04\n\n[[rounds]]\nname = \"Spa-Francorchamps\"\nvenue = \"Circuit de Spa-Francorchamps\"\ncountry = \"BE\"\ntimezone = \"Europe/Brussels\"\nfirst_day = 2023-06-29\nlast_day = 2023-07-02\n\n[[rounds]]\nname = \"Misano\"\nvenue = \"Misano World Circuit Marco Simoncelli\"\nnear = \"Bologna\"\ncountry = \"IT\"\ntimezone = \"Europe/Rome\"\nfirst_day = 2023-07-14\nlast_day = 2023-07-16\n\n[[rounds]]\nname = \"Hockenheim\"\nvenue = \"Hockenheimring\"\ncountry = \"DE\"\ntimezone = \"Europe/Berlin\"\nfirst_day = 2023-09-01\nlast_day = 2023-09-03\n\n[[rounds]]\nname = \"Barcelona\"\nvenue = \"Circuit de Barcelona-Catalunya\"\ncountry = \"ES\"\ntimezone = \"Europe/Madrid\"\nfirst_day = 2023-09-29\nlast_day = 2023-10-01\n"}}',NULL);
INSERT INTO "changes" VALUES(2,1576947484238807042,1576947544724865065,'2023-07-02 16:00:08.377526','changed','settings',1576947484238807042,'Settings','{"channel": 1576947484238807045, "staff": 1576947484238807043, "team": null, "timezone": "UTC", "quiet_hours": null, "reminders": "7d, 1d, 1h", "ping": 1576947484238807044, "spoilers": null, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "season": null}','{"channel": 1576947484238807045, "staff": 1576947484238807043, "team": null, "timezone": "UTC", "quiet_hours": null, "reminders": "7d, 1d, 1h", "ping": 1576947484238807044, "spoilers": 24, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "season": null}',NULL);
INSERT INTO "changes" VALUES(3,1576947484238807042,1576947544724865065,'2023-07-02 16:00:10.194132','changed','settings',1576947484238807042,'Settings','{"channel": 1576947484238807045, "staff": 1576947484238807043, "team": null, "timezone": "UTC", "quiet_hours": null, "reminders": "7d, 1d, 1h", "ping": 1576947484238807044, "spoilers": 24, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "season": null}','{"channel": 1576947484238807045, "staff": 1576947484238807043, "team": null, "timezone": "UTC", "quiet_hours": null, "reminders": "7d, 1d, 1h", "ping": 1576947484238807044, "spoilers": 24, "staff_channel": 1576947484238807046, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "season": null}',NULL);
INSERT INTO "changes" VALUES(4,1576947484238807042,1576947544724865065,'2023-07-02 16:00:11.757639','stored','result',1,'Race 2 at Spa-Francorchamps',NULL,'{"life": "final", "status": "classified", "position": 18, "overall": 24, "grid": 34, "driver": null, "note": null, "photo": null}',NULL);
INSERT INTO "changes" VALUES(5,1576947484238807042,1576947544724865065,'2023-07-02 16:00:12.638827','changed','result',1,'Race 2 at Spa-Francorchamps','{"life": "final", "status": "classified", "position": 18, "overall": 24, "grid": 34, "driver": null, "note": null, "photo": null}','{"life": "final", "status": "classified", "position": 20, "overall": 26, "grid": 34, "driver": null, "note": "18th on the road, 11 s added", "photo": null}',NULL);
INSERT INTO "changes" VALUES(6,1576947484238807042,1576947544724865065,'2023-07-02 16:00:13.560730','stored','result',2,'Race 1 at Spa-Francorchamps',NULL,'{"life": "final", "status": "DNF", "position": null, "overall": null, "grid": null, "driver": null, "note": null, "photo": null}',NULL);
INSERT INTO "changes" VALUES(7,1576947484238807042,1576947544724865065,'2023-07-02 16:00:13.968700','stored','quote',1,'Quote of Andreas Bäckman on Race 2 at Spa-Francorchamps',NULL,'{"driver": "Andreas B\u00e4ckman", "text": "\u201cTough\u201d, but we made it.", "season_id": 1, "round_id": 3, "session_id": 18, "language": null, "translation": null, "photo": null, "not_before": null, "author": null, "approved_by": null, "withdrawn": false, "role": null, "typed_by": 1576947544724865065, "approver": null, "approver_is_staff": false, "held": false, "rejected": false}',NULL);
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
INSERT INTO "deliveries" VALUES(1,1,1,'post','pending',1576947484238807042,1576947484238807045,'278ee8bab6eb7ae5','2023-07-07 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(2,2,1,'post','pending',1576947484238807042,1576947484238807045,'0a94531da09d3786','2023-08-25 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(3,3,1,'post','pending',1576947484238807042,1576947484238807045,'723cd77e974df064','2023-09-22 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(4,4,1,'post','pending',1576947484238807042,1576947484238807045,'b17389646d8f6564','2023-07-13 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(5,5,1,'post','pending',1576947484238807042,1576947484238807045,'529d7774a4164759','2023-08-31 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(6,6,1,'post','pending',1576947484238807042,1576947484238807045,'85571bf5be79d127','2023-09-28 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(7,7,2,'post','sent',1576947484238807042,1576947484238807046,'79020250c342a9a0',NULL,1,'66dbf61af88549849a9d686cbefdb329','2023-07-02 16:10:10.335761',0,0,'2023-07-02 16:00:10.869558',1576947581081092145,NULL,NULL,2,2,NULL,0);
INSERT INTO "deliveries" VALUES(8,8,2,'post','sent',1576947484238807042,1576947484238807046,'1f0988b34e7e62f3',NULL,1,'66dbf61af88549849a9d686cbefdb329','2023-07-02 16:10:11.108787',0,0,'2023-07-02 16:00:11.142581',1576947582179999795,NULL,NULL,2,0,NULL,0);
INSERT INTO "deliveries" VALUES(9,9,1,'post','sent',1576947484238807042,1576947484238807045,'e165607207b02201',NULL,1,'66dbf61af88549849a9d686cbefdb329','2023-07-02 16:10:12.184277',0,0,'2023-07-02 16:00:12.465277',1576947587733258293,NULL,NULL,0,0,NULL,0);
INSERT INTO "deliveries" VALUES(10,9,1,'open','pending',1576947484238807042,1576947484238807045,'a88c5c9ea1d5c8aa','2023-07-03 16:00:11.511687',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,0,NULL,0);
INSERT INTO "deliveries" VALUES(11,10,2,'post','sent',1576947484238807042,1576947484238807046,'0be1e5de7bc39670',NULL,1,'66dbf61af88549849a9d686cbefdb329','2023-07-02 16:10:12.184277',0,0,'2023-07-02 16:00:12.342138',1576947587213164596,NULL,NULL,2,0,NULL,0);
INSERT INTO "deliveries" VALUES(12,11,1,'edit','sent',1576947484238807042,1576947484238807045,'5b618780ea84b23b',NULL,1,'66dbf61af88549849a9d686cbefdb329','2023-07-02 16:10:12.658318',0,0,'2023-07-02 16:00:12.943281',1576947587733258293,NULL,NULL,0,0,NULL,0);
INSERT INTO "deliveries" VALUES(13,12,2,'post','sent',1576947484238807042,1576947484238807046,'dfb4a21bacb61ba0',NULL,1,'66dbf61af88549849a9d686cbefdb329','2023-07-02 16:10:12.658318',0,0,'2023-07-02 16:00:12.708165',1576947588739891256,NULL,NULL,2,0,NULL,0);
INSERT INTO "deliveries" VALUES(14,13,1,'post','sent',1576947484238807042,1576947484238807045,'80e4367510571479',NULL,1,'66dbf61af88549849a9d686cbefdb329','2023-07-02 16:10:13.592195',0,0,'2023-07-02 16:00:13.730078',1576947593076801596,NULL,NULL,0,0,NULL,0);
INSERT INTO "deliveries" VALUES(15,13,1,'open','pending',1576947484238807042,1576947484238807045,'dbfbff079a029095','2023-07-03 16:00:13.551767',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,0,NULL,0);
INSERT INTO "deliveries" VALUES(16,14,2,'post','sent',1576947484238807042,1576947484238807046,'6d9b0c2719b5ea25',NULL,1,'66dbf61af88549849a9d686cbefdb329','2023-07-02 16:10:13.592195',0,0,'2023-07-02 16:00:13.637351',1576947592661565499,NULL,NULL,2,0,NULL,0);
INSERT INTO "deliveries" VALUES(17,15,1,'post','sent',1576947484238807042,1576947484238807045,'025ad6a4271b85c6',NULL,1,'66dbf61af88549849a9d686cbefdb329','2023-07-02 16:10:14.236322',0,0,'2023-07-02 16:00:14.476849',1576947596155420736,NULL,NULL,0,0,NULL,0);
INSERT INTO "deliveries" VALUES(18,15,1,'open','pending',1576947484238807042,1576947484238807045,'ff070b234093bbdb','2023-07-03 16:00:13.885305',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,0,NULL,0);
INSERT INTO "deliveries" VALUES(19,16,2,'post','sent',1576947484238807042,1576947484238807046,'1dba15e03435fa4d',NULL,1,'66dbf61af88549849a9d686cbefdb329','2023-07-02 16:10:14.236322',0,0,'2023-07-02 16:00:14.406330',1576947595903762495,NULL,NULL,2,0,NULL,0);
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
INSERT INTO "follows" VALUES(1,1576947484238807042,1576947484238807042,1576947484238807045,'7d, 1d, 1h',1576947484238807044,24,'followers');
INSERT INTO "follows" VALUES(2,1576947484238807042,1576947484238807042,1576947484238807046,'off',NULL,NULL,'staff');
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
CREATE TABLE ping_roles (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	kind VARCHAR(10) NOT NULL, 
	role_id BIGINT, 
	newest_role_id BIGINT, 
	PRIMARY KEY (id), 
	CONSTRAINT known_kind CHECK (kind IN ('races', 'qualifying', 'practice', 'results', 'quotes', 'schedule')), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
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
INSERT INTO "quotes" VALUES(1,1,3,18,'Andreas Bäckman',NULL,'“Tough”, but we made it.',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,1576947544724865065,'2023-07-02 16:00:13.851885',NULL,NULL,0,0,0);
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
INSERT INTO "result_steps" VALUES(1,1,'final','classified',18,24,34,NULL,NULL,1576947544724865065,'2023-07-02 16:00:11.347567');
INSERT INTO "result_steps" VALUES(2,1,'final','classified',20,26,34,'18th on the road, 11 s added',NULL,1576947544724865065,'2023-07-02 16:00:12.620551');
INSERT INTO "result_steps" VALUES(3,2,'final','DNF',NULL,NULL,NULL,NULL,NULL,1576947544724865065,'2023-07-02 16:00:13.546744');
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
INSERT INTO "results" VALUES(1,18,1,'final','classified',20,26,34,'18th on the road, 11 s added',NULL,NULL,NULL,NULL,'2023-07-02 16:00:12.620551',NULL,'Aston Martin Vantage GT4','Silver','["Andreas B\u00e4ckman", "Jessica B\u00e4ckman"]',NULL);
INSERT INTO "results" VALUES(2,17,1,'final','DNF',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:13.546744',NULL,'Aston Martin Vantage GT4','Silver','["Andreas B\u00e4ckman", "Jessica B\u00e4ckman"]',NULL);
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
INSERT INTO "rounds" VALUES(1,1,'Monza','Autodromo Nazionale Monza',NULL,'IT','Europe/Rome','2023-04-21','2023-04-23','scheduled','610cc45c12a240dab85afa630549e39b',0,NULL);
INSERT INTO "rounds" VALUES(2,1,'Paul Ricard','Circuit Paul Ricard',NULL,'FR','Europe/Paris','2023-06-02','2023-06-04','scheduled','eb1c8ab9e7e642fabab42e379a8bbe97',0,NULL);
INSERT INTO "rounds" VALUES(3,1,'Spa-Francorchamps','Circuit de Spa-Francorchamps',NULL,'BE','Europe/Brussels','2023-06-29','2023-07-02','scheduled','95a965964c6540a99940bbb52850f5c7',0,NULL);
INSERT INTO "rounds" VALUES(4,1,'Misano','Misano World Circuit Marco Simoncelli','Bologna','IT','Europe/Rome','2023-07-14','2023-07-16','scheduled','0165acef1a15476ea659f074479e569b',0,NULL);
INSERT INTO "rounds" VALUES(5,1,'Hockenheim','Hockenheimring',NULL,'DE','Europe/Berlin','2023-09-01','2023-09-03','scheduled','74dc2af8b1b24d19a49d15536d904579',0,NULL);
INSERT INTO "rounds" VALUES(6,1,'Barcelona','Circuit de Barcelona-Catalunya',NULL,'ES','Europe/Madrid','2023-09-29','2023-10-01','scheduled','f91dfca082fb481c8a7d97cf4d3b93c9',0,NULL);
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
INSERT INTO "seasons" VALUES(1,1576947484238807042,'GT4 European Series',2023,'Bäckman siblings','http://bit.ly/jabaeckman-photos','["fp1", "fp2", "q1", "q2", "race1", "race2"]',1);
CREATE TABLE sent_pings (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	kind VARCHAR(10) NOT NULL, 
	round_id INTEGER NOT NULL, 
	session_id INTEGER, 
	nonce VARCHAR(25) NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT known_kind CHECK (kind IN ('races', 'qualifying', 'practice', 'results', 'quotes', 'schedule')), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE, 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE, 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE
);
CREATE TABLE servers (
	id BIGINT NOT NULL, 
	staff_role_id BIGINT NOT NULL, 
	timezone TEXT NOT NULL, 
	team TEXT, 
	set_up_by BIGINT NOT NULL, 
	set_up_at DATETIME NOT NULL, 
	colour INTEGER, 
	quiet_hours VARCHAR(11), 
	logo VARCHAR(64), 
	PRIMARY KEY (id), 
	CONSTRAINT logo_of_server FOREIGN KEY(logo) REFERENCES photos (digest)
);
INSERT INTO "servers" VALUES(1576947484238807042,1576947484238807043,'UTC',NULL,1576947544724865065,'2023-07-02 16:00:08.903758',NULL,NULL,NULL);
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
INSERT INTO "sessions" VALUES(1,1,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','8cbcf8160b684bccae5ccd73e6d80a23',0,NULL);
INSERT INTO "sessions" VALUES(2,1,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','157b880c09524ebabe6c856def61b49d',0,NULL);
INSERT INTO "sessions" VALUES(3,1,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','387cbaa6051b474da1b6de365f647b36',0,NULL);
INSERT INTO "sessions" VALUES(4,1,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','d03d6084582d40deac5c4bd93c3c27c9',0,NULL);
INSERT INTO "sessions" VALUES(5,1,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','3ee70763294b49e2b05f6da4a28b2cba',0,NULL);
INSERT INTO "sessions" VALUES(6,1,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','eb1f6045277c4dacad43d508e927112e',0,NULL);
INSERT INTO "sessions" VALUES(7,2,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','b9ac8f92fe3d42cfb6b359e350c0f16b',0,NULL);
INSERT INTO "sessions" VALUES(8,2,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','af3a6aa5ea364d448cc37250fa442140',0,NULL);
INSERT INTO "sessions" VALUES(9,2,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','b6adc1543d5543d593c4e865e6775ecb',0,NULL);
INSERT INTO "sessions" VALUES(10,2,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','b9df9195c8f742b6bd084e3030aab1ba',0,NULL);
INSERT INTO "sessions" VALUES(11,2,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','2c312b9764aa472791f9b15748d8ac0b',0,NULL);
INSERT INTO "sessions" VALUES(12,2,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','16b3c133015540c49c866dc80c0f8329',0,NULL);
INSERT INTO "sessions" VALUES(13,3,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','a534b2f0ce6b4013ab747ffe1888fdf3',0,NULL);
INSERT INTO "sessions" VALUES(14,3,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','9b62246a1f9c4aeabee89e02b2c46b02',0,NULL);
INSERT INTO "sessions" VALUES(15,3,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','3cec3f431b1640d1b665f944b2e0d5df',0,NULL);
INSERT INTO "sessions" VALUES(16,3,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','dfb4c23b97174d9dace2422ee5164247',0,NULL);
INSERT INTO "sessions" VALUES(17,3,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','82c3bbb3d6ff426db1d4df09ec3cb077',0,NULL);
INSERT INTO "sessions" VALUES(18,3,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','f6ba02d707a640b393987afb0584aa5c',0,NULL);
INSERT INTO "sessions" VALUES(19,4,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','2e2a22419e3b46c2a06cb740cc727552',0,NULL);
INSERT INTO "sessions" VALUES(20,4,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','1a631208fc8d45fa986cf9db231e6423',0,NULL);
INSERT INTO "sessions" VALUES(21,4,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','a7d8b06e38f948058f380004c4d57347',0,NULL);
INSERT INTO "sessions" VALUES(22,4,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','9ee30b7543d24f2692a8d4d98e7414cd',0,NULL);
INSERT INTO "sessions" VALUES(23,4,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','09df04253b4e4410a2b4897f6ab8d28a',0,NULL);
INSERT INTO "sessions" VALUES(24,4,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','04e54bc4ffd04fbc8baf7a60296d7c60',0,NULL);
INSERT INTO "sessions" VALUES(25,5,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','3101c8a66f3a41f0b7e0f92295e0a5b3',0,NULL);
INSERT INTO "sessions" VALUES(26,5,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','13bd66add8ae45719cdc24a362aa14e8',0,NULL);
INSERT INTO "sessions" VALUES(27,5,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','81679ee0596d415cbe75f7ee3e880d07',0,NULL);
INSERT INTO "sessions" VALUES(28,5,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','50d2087293fe4051afe4a11148ec6b73',0,NULL);
INSERT INTO "sessions" VALUES(29,5,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','753a5e71c83441ca963ef29283995ae4',0,NULL);
INSERT INTO "sessions" VALUES(30,5,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','1dfe1ec39d34499ba07db31f1909e57a',0,NULL);
INSERT INTO "sessions" VALUES(31,6,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','50355b23659f4ac2a6250f160b73de69',0,NULL);
INSERT INTO "sessions" VALUES(32,6,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','a702a5d7ef1d4cea9d8ac96ad10318b7',0,NULL);
INSERT INTO "sessions" VALUES(33,6,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','825edf3d4a064599902fee78ecdc2353',0,NULL);
INSERT INTO "sessions" VALUES(34,6,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','794c221e1f91470d9ca4db8e00338bbb',0,NULL);
INSERT INTO "sessions" VALUES(35,6,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','b37fa74567634e19b408af8d90490c03',0,NULL);
INSERT INTO "sessions" VALUES(36,6,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','e96372ece0f7448ba0773da3ed28c9f3',0,NULL);
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
CREATE INDEX ix_ping_roles_server_id ON ping_roles (server_id);
CREATE UNIQUE INDEX one_ping_role_of_a_kind ON ping_roles (server_id, kind);
CREATE INDEX ix_troubles_server_id ON troubles (server_id);
CREATE UNIQUE INDEX one_current_season ON seasons (server_id) WHERE current;
CREATE INDEX ix_seasons_server_id ON seasons (server_id);
CREATE INDEX ix_faces_banner ON faces (banner);
CREATE INDEX ix_faces_avatar ON faces (avatar);
CREATE INDEX ix_follows_server_id ON follows (server_id);
CREATE INDEX ix_entries_season_id ON entries (season_id);
CREATE INDEX ix_rounds_season_id ON rounds (season_id);
CREATE INDEX ix_forum_posts_season_id ON forum_posts (season_id);
CREATE INDEX posts_of_forum ON forum_posts (channel_id);
CREATE INDEX ix_forum_posts_server_id ON forum_posts (server_id);
CREATE INDEX ix_forum_posts_round_id ON forum_posts (round_id);
CREATE INDEX ix_bundles_round_id ON bundles (round_id);
CREATE INDEX ix_past_crews_entry_id ON past_crews (entry_id);
CREATE INDEX ix_sessions_round_id ON sessions (round_id);
CREATE INDEX ix_sent_pings_round_id ON sent_pings (round_id);
CREATE INDEX ix_sent_pings_session_id ON sent_pings (session_id);
CREATE INDEX ix_sent_pings_server_id ON sent_pings (server_id);
CREATE INDEX ix_notices_round_id ON notices (round_id);
CREATE INDEX ix_notices_session_id ON notices (session_id);
CREATE INDEX ix_results_photo ON results (photo);
CREATE INDEX ix_results_session_id ON results (session_id);
CREATE INDEX ix_results_entry_id ON results (entry_id);
CREATE INDEX ix_results_bundle_id ON results (bundle_id);
CREATE INDEX ix_quotes_bundle_id ON quotes (bundle_id);
CREATE INDEX ix_quotes_round_id ON quotes (round_id);
CREATE INDEX ix_quotes_session_id ON quotes (session_id);
CREATE INDEX ix_quotes_season_id ON quotes (season_id);
CREATE INDEX ix_quotes_photo ON quotes (photo);
CREATE INDEX ix_announcements_quote_id ON announcements (quote_id);
CREATE INDEX ix_announcements_session_id ON announcements (session_id);
CREATE INDEX ix_announcements_round_id ON announcements (round_id);
CREATE INDEX ix_announcements_result_id ON announcements (result_id);
CREATE INDEX ix_announcements_notice_id ON announcements (notice_id);
CREATE INDEX ix_announcements_bundle_id ON announcements (bundle_id);
CREATE INDEX ix_announcements_change_id ON announcements (change_id);
CREATE INDEX ix_announcements_server_id ON announcements (server_id);
CREATE INDEX ix_result_steps_result_id ON result_steps (result_id);
CREATE INDEX unfinished_in_channel ON deliveries (channel_id, id) WHERE state IN ('pending', 'claimed', 'paused');
CREATE INDEX told_in_channel ON deliveries (channel_id, announcement_id);
CREATE INDEX queue_of_deliveries ON deliveries (rank, due_at, place) WHERE state IN ('pending', 'paused');
CREATE INDEX ix_deliveries_follow_id ON deliveries (follow_id);
CREATE INDEX ix_deliveries_announcement_id ON deliveries (announcement_id);
CREATE INDEX waiting_deliveries ON deliveries (due_at) WHERE state IN ('pending', 'paused');
COMMIT;
