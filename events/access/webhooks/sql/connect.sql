-- What a worker's session needs: a worker whose machine is gone is noticed in half a minute, and its subscriptions are
-- free again. (Settings of TCP; they mean nothing on a socket of this machine, where the end of a process is seen at once.)
set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3;
