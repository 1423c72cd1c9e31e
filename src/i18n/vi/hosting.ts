/** What is said of the server of a deployment. */
export const hosting = {
  "hosting.bad": "LỖI",
  "hosting.call":
    "Cách gọi: npm run check-host -- https://địa-chỉ/thư-mục [--origin https://địa-chỉ-ghi-trong-manifest] [--lang vi|en]",
  "hosting.check.address": "Địa chỉ, chứng thư",
  "hosting.check.files": "Các tệp: đủ, nguyên vẹn, đúng loại, thời gian lưu đệm",
  "hosting.check.functions": "Mô tả hàm và phím tắt đọc được từ Excel trên web",
  "hosting.check.manifest": "Các địa chỉ trong manifest",
  "hosting.check.missing": "Tệp không có thì trả lời 404",
  "hosting.check.page": "Trang của khung bên: chính sách nội dung, Office.js, hiện được trong Excel",
  "hosting.good": "ĐẠT",
  "hosting.left": "BỎ QUA",
  "hosting.mend.changed":
    "Tải lại toàn bộ thư mục dist/addin của cùng một lần dựng; tắt chức năng tự sửa nội dung (nén mã, chèn mã) của máy chủ hoặc dịch vụ phía trước.",
  "hosting.mend.crossOrigin":
    "Cho máy chủ trả thêm Access-Control-Allow-Origin: * với các tệp này (xem docs/hosting/nginx.conf).",
  "hosting.mend.elsewhere":
    "Dựng lại với --env origin={origin}, hoặc kiểm tra đúng địa chỉ đã dựng (--origin).",
  "hosting.mend.found": "Bỏ quy tắc trả về trang chính cho mọi địa chỉ; tệp không có phải trả lời 404.",
  "hosting.mend.framed":
    "Bỏ tiêu đề này cho thư mục của phần bổ trợ; Excel trên web hiện khung bên trong một khung con.",
  "hosting.mend.icons": "Bỏ no-cache, no-store cho thư mục assets: Office đòi biểu tượng lưu đệm được.",
  "hosting.mend.isolated": "Bỏ tiêu đề này cho thư mục của phần bổ trợ.",
  "hosting.mend.list": "Tải toàn bộ thư mục dist/addin lên đúng địa chỉ này, kể cả {file}.",
  "hosting.mend.metadata": "Tải lại toàn bộ thư mục dist/addin của cùng một lần dựng.",
  "hosting.mend.moved":
    "Excel tải các tệp không qua đăng nhập: cho phép đọc không cần tài khoản, và dùng đúng địa chỉ cuối cùng khi dựng.",
  "hosting.mend.nowhere": "Dùng manifest.xml của chính lần dựng này.",
  "hosting.mend.officeJs":
    "Dùng bản dựng của npm run build; giấy phép chỉ cho tải Office.js từ máy chủ của Microsoft.",
  "hosting.mend.plain":
    "Cài chứng thư cho máy chủ và dùng địa chỉ https; thử trên máy mình thì thêm --origin với địa chỉ https.",
  "hosting.mend.policy":
    "Tải lại taskpane.html của bản dựng; chạy lệnh kiểm tra này từ cùng phiên bản mã nguồn.",
  "hosting.mend.refused":
    "Bỏ tiêu đề Content-Security-Policy cho thư mục của phần bổ trợ; trang đã mang chính sách của mình.",
  "hosting.mend.short": "Với thư mục static: Cache-Control: public, max-age=31536000, immutable.",
  "hosting.mend.silent.certificate":
    "Cài chứng thư còn hạn, đúng tên miền, kèm chứng thư trung gian, do tổ chức mà máy của cán bộ đã tin cậy.",
  "hosting.mend.silent.connection":
    "Kiểm tra máy chủ đang chạy, cổng 443 mở, tường lửa và máy ủy quyền cho đi qua.",
  "hosting.mend.silent.name": "Kiểm tra tên miền và bản ghi DNS.",
  "hosting.mend.stale": "Cache-Control: no-cache cho các tệp này, để trình duyệt hỏi lại mỗi lần mở.",
  "hosting.mend.status": "Tải các tệp còn thiếu lên và cho phép đọc.",
  "hosting.mend.type": "Khai báo loại {wanted} cho đuôi tệp này ở máy chủ (xem docs/hosting/nginx.conf).",
  "hosting.problem.changed": "Nội dung khác bản dựng: {files}.",
  "hosting.problem.crossOrigin":
    "Access-Control-Allow-Origin của {files} là «{allowed}»: Excel trên web không đọc được, không hàm nào được đăng ký, phím tắt có thể không dùng được.",
  "hosting.problem.elsewhere": "Manifest trỏ ra ngoài {origin}: {addresses}.",
  "hosting.problem.found":
    "Tệp không có ({file}) mà máy chủ vẫn trả lời {status}: tệp thiếu sẽ không bị phát hiện.",
  "hosting.problem.framed": "Trang không hiện được trong Excel trên web vì máy chủ trả «{header}».",
  "hosting.problem.icons": "Biểu tượng bị cấm lưu đệm («{caching}»): {files}.",
  "hosting.problem.isolated":
    "{file}: «{header}» chặn Office.js của Microsoft hoặc biểu tượng trong Excel trên web.",
  "hosting.problem.list":
    "Không đọc được {file} (trạng thái {status}): chưa biết bản dựng gồm những tệp nào.",
  "hosting.problem.metadata":
    "Không phải mô tả hàm, hoặc các ngôn ngữ không cùng một danh sách hàm: {files}.",
  "hosting.problem.moved": "Bị chuyển hướng đến {to}: {files}.",
  "hosting.problem.nowhere": "Manifest nêu tệp không có trong bản dựng: {addresses}.",
  "hosting.problem.officeJs": "Trang tải Office.js từ «{source}», không phải từ {wanted}.",
  "hosting.problem.plain": "{address} không phải địa chỉ https: Office không tải.",
  "hosting.problem.policy": "Trang không có đúng chính sách nội dung của bản dựng: «{policy}».",
  "hosting.problem.refused":
    "{file}: chính sách do máy chủ thêm chặn những gì phần bổ trợ cần ({needed}): «{policy}».",
  "hosting.problem.short": "Lưu đệm quá ngắn («{caching}») cho tệp không bao giờ đổi: {files}.",
  "hosting.problem.silent.certificate": "Chứng thư của {host} không dùng được: {why}.",
  "hosting.problem.silent.connection": "{host} không trả lời: {why}.",
  "hosting.problem.silent.name": "Không tìm thấy máy chủ {host}: {why}.",
  "hosting.problem.stale": "Có thể lưu đệm bản cũ («{caching}»): {files}.",
  "hosting.problem.status": "Trạng thái {status}: {files}.",
  "hosting.problem.type": "Loại «{type}» thay vì {wanted}: {files}.",
} as const;
