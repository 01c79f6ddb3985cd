import type { Fields } from '../endpoints/endpoint';

/** The file of the document's example of export_data, at this host instead of the vendor's. */
export const DOCUMENT_FILE = 'expo105-1.zip';

/** The answer that the document gives to its own request of an API; null for any other request. */
export function documentAnswer(api: string, body: Fields | null, fileOrigin: string): Fields | null {
  const example = EXAMPLES.find(({ api: known, asks }) => known === api && same(asks, body ?? {}));
  if (example === undefined) return null;
  if (api !== 'api/wb/5/data/export_data') return example.answers;
  return { item: { ...example.answers.item, file_path: `${fileOrigin}/files/${DOCUMENT_FILE}` } };
}

function same(asks: Readonly<Record<string, string>>, body: Fields): boolean {
  const names = Object.keys(body);
  return names.length === Object.keys(asks).length && names.every((name) => body[name] === asks[name]);
}

interface Example {
  readonly api: string;
  readonly asks: Readonly<Record<string, string>>;
  readonly answers: {
    readonly item?: Readonly<Record<string, string>>;
    readonly items?: readonly Readonly<Record<string, string>>[];
  };
}

/** Requests and answers as the document has them, section by section. */
export const EXAMPLES: readonly Example[] = [
  {
    api: 'api/wb/5/data/robot_session',
    asks: {
      start_date: '2019-08-01 01',
      end_date: '2019-11-01 03',
    },
    answers: {
      item: {
        avg_session_duration: '00:00:07',
        consult_session: '63',
        invalid_session: '20',
        self_reception_rate: '53.49%',
        self_reception_session: '23',
        to_human_session: '20',
        to_human_session_rate: '46.51%',
        valid_reception_rate: '68.25%',
        valid_session: '43',
      },
    },
  },
  {
    api: 'api/wb/5/data/robot_satisfaction',
    asks: {
      start_date: '2019-08-01',
      end_date: '2019-11-01',
    },
    answers: {
      item: {
        comment_rate: '2.33%',
        effect_session_count: '43',
        not_solved: '1',
        resolution_rate: '0.00%',
        solved: '0',
        total_times: '1',
      },
    },
  },
  {
    api: 'api/wb/5/data/human_session',
    asks: {
      start_date: '2019-08-01 01',
      end_date: '2019-11-01 03',
      groupids: 'a1d05d23f7744927a97bd6651d2b6ef7,edfcdcc480604bbc96f0585ee778a51a',
      serviceids: '093685e7ae854979b3f07a97ea3685bc,738faf75873c4c47a79f4dfea83f164d',
    },
    answers: {
      item: {
        avg_session_duration: '00:07:15',
        black_session: '3',
        consult_session: '132',
        initiative_session: '3',
        invalid_reception_rate: '20.21%',
        invalid_reception_session: '19',
        invalid_session: '38',
        max_meantime_recption: '4',
        not_mark_is_solved: '125',
        not_reception_session: '34',
        not_reception_session_rate: '36.17%',
        not_solved_session: '0',
        self_reception_session: '73',
        self_reception_session_rate: '77.66%',
        solved_session: '7',
        transfer_in: '1',
        transfer_out: '1',
        transfer_session: '0',
        valid_reception_rate: '43.62%',
        valid_reception_session: '41',
        valid_session: '94',
        valid_session_rate: '71.21%',
        response_time_avg_duration: '00:02:32',
        queue_accept_zb: '66.67%',
        avg_queue_accept_duration: '00:10:40',
        session_leave_in_queue: '2',
        accept_rate: '97.26%',
      },
    },
  },
  {
    api: 'api/wb/5/data/human_satisfaction',
    asks: {
      start_date: '2021-02-01 01',
      end_date: '2021-03-01 03',
      groupids: 'a1d05d23f7744927a97bd6651d2b6ef7,edfcdcc480604bbc96f0585ee778a51a',
      serviceids: '093685e7ae854979b3f07a97ea3685bc,738faf75873c4c47a79f4dfea83f164d',
    },
    answers: {
      item: {
        avg_num: '3.80',
        bad: '1',
        bad_rate: '20.00%',
        comment_rate: '5.32%',
        effect_session_count: '94',
        good: '2',
        good_rate: '40.00%',
        initiative: '3',
        initiative_rate: '60.00%',
        invites: '2',
        invites_rate: '-60.00%',
        middle: '2',
        middle_rate: '40.00%',
        not_solved: '0',
        score1: '0',
        score2: '1',
        score3: '1',
        score4: '1',
        solved: '5',
        solved_count: '5',
        solved_rate: '100.00%',
        total_times: '5',
      },
    },
  },
  {
    api: 'api/wb/5/data/customer_session',
    asks: {
      start_date: '2019-08-01',
      end_date: '2019-11-01',
    },
    answers: {
      item: {
        avg_session_duration: '00:04:03',
        avg_total_session_duration: '00:08:53',
        total_consult_session: '170',
        total_invalid_session: '53',
        total_valid_session: '117',
        total_valid_session_rate: '68.82%',
      },
    },
  },
  {
    api: 'api/wb/5/data/message_stats',
    asks: {
      start_date: '2019-08-01',
      end_date: '2019-11-01',
    },
    answers: {
      item: {
        answer_than: '79.78%',
        avg_customer_message: '3.03',
        avg_message: '5.59',
        avg_service_messge: '1.89',
        avg_service_word: '15.18',
        customer_to_robot_message: '78',
        customer_to_service_message: '277',
        human_avg_customer_message: '2.95',
        human_avg_message: '5.3',
        human_avg_service_message: '2.35',
        robot_avg_customer_message: '1.81',
        robot_avg_message: '3.63',
        robot_message: '78',
        service_message: '221',
        service_offline_num: '21',
        service_word: '1427',
        total_customer_message: '355',
        total_human_message: '498',
        total_message: '654',
      },
    },
  },
  {
    api: 'api/wb/5/data/quality_result',
    asks: {
      start_date: '2019-08-01',
      end_date: '2019-11-01',
      page: '1',
      size: '100',
    },
    answers: {
      items: [
        {
          add_quality_score: '20.0',
          add_total_score: '20.0',
          chat_start_time: '1572851882000',
          cid: 'eca23a4cb2ba45bbab32b6878775cfd2',
          email: '123456@123.com',
          minus_quality_score: '-10.0',
          minus_total_score: '-20.0',
          quality_score: '210.0',
          schemeid: '44aea7fd6f57414f98d190bac0ee2d42',
          staff_name: '在线客服',
          staffid: '61673ee8d98d4282a95cdad38ffd5f5b',
          standard_quality_score: '200.0',
          standard_total_score: '200.0',
          total_score: '200.0',
          update_time: '1572954558319',
        },
      ],
    },
  },
  {
    api: 'api/wb/5/data/export_data',
    asks: {
      task_type: '2',
      date: '2019-11-05',
    },
    answers: {
      item: {
        file_path: 'https://sobot-test.oss-cn-beijing.aliyuncs.com/expo105-1.zip',
        companyid: '7e20834c439748c780ca9648ca6c0cde',
        create_time: '1573027669037',
        result_date: '2019-11-05',
        task_type: '2',
      },
    },
  },
  {
    api: 'api/wb/5/data/get_service_data',
    asks: {
      start_date: '2019-08-01 01',
      end_date: '2019-11-01 03',
      groupids: 'a1d05d23f7744927a97bd6651d2b6ef7,edfcdcc480604bbc96f0585ee778a51a',
      serviceids: '093685e7ae854979b3f07a97ea3685bc,738faf75873c4c47a79f4dfea83f164d',
    },
    answers: {
      items: [
        {
          avg_first_response_time: '00:00:05',
          groupid: 'a1d05d23f7744927a97bd6651d2b6ef7',
          invalid_reception_session: '0',
          not_reception_session: '1',
          response_in30s_rate: '0.00%',
          score1: '0',
          score2: '0',
          score3: '0',
          score4: '0',
          score5: '0',
          serviceid: '093685e7ae854979b3f07a97ea3685bc',
          total_times: '0',
          transfer_first_response_rate: '0.00%',
          transfer_out: '0',
          valid_reception_session: '0',
          valid_session: '1',
        },
        {
          avg_first_response_time: '00:01:02',
          groupid: 'edfcdcc480604bbc96f0585ee778a51a',
          invalid_reception_session: '0',
          not_reception_session: '0',
          response_in30s_rate: '0.00%',
          score1: '0',
          score2: '0',
          score3: '0',
          score4: '0',
          score5: '0',
          serviceid: '738faf75873c4c47a79f4dfea83f164d',
          total_times: '0',
          transfer_first_response_rate: '0.00%',
          transfer_out: '0',
          valid_reception_session: '0',
          valid_session: '0',
        },
      ],
    },
  },
  {
    api: 'api/wb/5/data/human_duration',
    asks: {
      start_date: '2021-03-12',
      end_date: '2021-03-18',
      serviceids: 'ffb4fccb6c3a48a6b185ob5de171b6bb,083685e7a18549b9b3f07a97ea3675bc',
    },
    answers: {
      items: [
        {
          login_duration: '00:16:11',
          online_duration: '00:16:12',
          busy_duration: '00:16:13',
          train_duration: '00:16:14',
          eat_duration: '00:16:15',
          meet_duration: '00:16:16',
          active_duration: '00:16:17',
          rest_duration: '00:16:18',
          serviceid: 'ffb4fccb6c3a48a6b185ob5de171b6bb',
        },
        {
          login_duration: '00:17:11',
          online_duration: '00:17:12',
          busy_duration: '00:17:13',
          train_duration: '00:17:14',
          eat_duration: '00:17:15',
          meet_duration: '00:17:16',
          active_duration: '00:17:17',
          rest_duration: '00:17:18',
          serviceid: '083685e7a18549b9b3f07a97ea3675bc',
        },
      ],
    },
  },
];
