package gongkai.oversee.reportreading;

/// Puts right what files do to characters: radicals of the Kangxi and the CJK supplement blocks that some PDF writers
/// give instead of the characters, and Traditional characters of the words of the form. Figures are not touched.
final class CharacterRepair {
    /// NFKC folds the Kangxi radicals, but of the supplement only two (⺟, ⻳).
    private static final String RADICALS = """
            ⺒巳⺓幺⺛旡⺝月⺠民⺥爪⺧牛⺪疋⺬示⺯糸⺷羊⺸羊⺺肀⺽臼⺾艹⻁虎⻃覀⻄西⻅见⻆角⻉贝⻊足⻋车⻌辶⻓长⻔门\
            ⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟⺆冂⺌小⺎兀\
            ⺫罒⺳网⺮竹⺰纟⻈讠⻐钅⺡氵⺘扌⺖忄⺅亻⺉刂⺨犭⺭礻⻂衤⺣灬⻑長⻏阝⻖阝⺩王⺼月⺁厂⺇几⺏尢⺙攵⺜日⺟母""";
    /// Traditional and its simplified form, of the words the form, its headings and the names of organs use.
    private static final String TRADITIONAL = """
            國国務务員员會会縣县區区鄉乡鎮镇廳厅處处門门關关機机構构單单級级動动開开報报級级況况總总計计數数訴诉訟讼\
            審审議议復复維维糾纠結结經经驗验糾纠規规範范許许罰罚強强徵征費费額额萬万億亿購购採采項项內内對对現现實实\
            際际標标準准條条體体類类環环營营業业產产權权監监護护團团織织領领導导時时間间應应當当屬属於于書书證证據据檔档\
            網网絡络電电話话號号傳传發发佈布點点題题進进還还過过達达運运遠远連连選选遞递適适遲迟與与無无為为華华東东蘇苏\
            廣广慶庆寧宁貴贵雲云龍龙陽阳陰阴臺台灣湾漢汉瀋沈濟济濱滨長长紅红綠绿統统給给續续編编練练線线組组緒绪納纳\
            約约細细終终縮缩繳缴繼继積积稱称種种穩稳節节築筑籌筹簡简籤签糧粮請请諮咨詢询認认記记訊讯訂订討讨訓训設设訪访\
            評评試试該该說说調调談谈論论諸诸講讲謝谢識识譯译讀读變变讓让財财責责貨货質质賬账購购贈赠贊赞負负資资賴赖\
            車车軍军軌轨軟软較较載载輔辅輕轻輪轮輸输轄辖轉转辦办農农醫医針针鋼钢錄录錢钱鐵铁鑒鉴長长閉闭閱阅隊队階阶隨随\
            險险難难離离雖虽雙双雜杂雞鸡電电靈灵靜静響响頁页頂顶順顺須须預预頒颁頭头題题顏颜願愿類类顯显風风飛飞養养餘余館馆\
            馬马駐驻駛驶驗验體体鬥斗魚鱼鮮鲜鳥鸟麗丽麥麦黃黄黨党齊齐齡龄備备傷伤僅仅價价億亿優优儲储儘尽兒儿兩两冊册凍冻別别\
            則则剛刚創创劃划劉刘劑剂勞劳勢势勵励勸劝匯汇協协參参員员問问啟启嗎吗嚴严圍围園园圖图圓圆執执堅坚場场塊块墊垫壓压壞坏\
            夠够夾夹奪夺奮奋婦妇孫孙學学實实審审寫写寬宽將将專专尋寻導导層层屆届崗岗島岛師师帳帐帶带幫帮幹干幾几庫库\
            廠厂廢废張张彈弹彙汇後后徑径從从恆恒惡恶愛爱態态慣惯慮虑憑凭憲宪懷怀戰战戶户拋抛擔担擬拟擁拥擇择擊击據据擴扩擺摆攜携\
            敗败敵敌斷断舊旧晉晋暫暂曆历書书會会術术條条棄弃業业極极樓楼樂乐樹树橋桥檢检權权歡欢歐欧歲岁歷历歸归殺杀殘残毀毁氣气決决\
            沒没沖冲淨净淺浅減减測测湊凑溫温滅灭滿满漁渔潔洁澤泽濃浓濕湿瀏浏災灾為为無无煙烟熱热營营爭争爾尔牆墙狀状獎奖獨独獲获獻献\
            環环畫画異异當当療疗發发盡尽盤盘監监眾众礎础碼码確确禮礼禍祸離离窮穷競竞筆笔紀纪純纯紙纸級级紛纷終终組组絕绝綜综綱纲緊紧\
            縱纵績绩聞闻聯联聲声職职聽听肅肃腦脑臨临舉举興兴艱艰藝艺藥药蘭兰虛虚蟲虫補补裝装製制複复見见覺觉覽览觀观觸触\
            託托詳详誠诚誤误說说誰谁課课諒谅係系祕秘爲为産产説说鉤勾鈎勾""";
    private static final char[] REPAIRS = repairs();
    private static final char FIRST = '\u2E80';

    private CharacterRepair() {}

    private static char[] repairs() {
        char[] all = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = (char) i;
        }
        for (String pairs : new String[] {RADICALS, TRADITIONAL}) {
            String kept = pairs.replaceAll("\\s", "");
            for (int i = 0; i + 1 < kept.length(); i += 2) {
                all[kept.charAt(i)] = kept.charAt(i + 1);
            }
        }
        return all;
    }

    static char repair(char character) {
        return REPAIRS[character];
    }

    static String repair(String text) {
        char[] repaired = text.toCharArray();
        boolean any = false;
        for (int i = 0; i < repaired.length; i++) {
            if (repaired[i] >= FIRST && REPAIRS[repaired[i]] != repaired[i]) {
                repaired[i] = REPAIRS[repaired[i]];
                any = true;
            }
        }
        return any ? new String(repaired) : text;
    }
}
